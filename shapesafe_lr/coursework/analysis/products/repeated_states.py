"""A vector multiplied element by element by the same square table again and again: `state = state * P`, where `@` was meant.

The first pass makes a table of the vector, and each later pass raises the table's numbers to the next power: nothing is ever
summed. A chain of states, a power iteration and a linear system all want the sum over the states before.
"""

from collections.abc import Iterator

from ..flow import downstream, is_square_table, long_axes
from ..networks.layers import base
from ..steps import Step
from ..view import View


def repeated_states(view: View) -> Iterator[Step]:
    """Products of a vector and a square table whose result meets the same table at the same place."""
    reading = view.reading
    for step in reading.operations("multiply"):
        for vector, table in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            if reading.is_replaced(step) or long_axes(view, vector) != 1 or not is_square_table(view, table):
                continue
            if _is_as_long(view, vector, table) and _comes_round(view, step, vector):
                yield step
                break


def _is_as_long(view: View, vector: int | None, table: int | None) -> bool:
    lengths = {axis.size for axis in view.reading.axes(vector)} - {1}
    return lengths == {axis.size for axis in view.reading.axes(table)}


def _comes_round(view: View, step: Step, vector: int | None) -> bool:
    """Whether what was made is multiplied by the same table in the next pass over the same place, as the vector was."""
    reading, side = view.reading, step.inputs.index(vector)
    fixed, started = _fixed(view, step.inputs[1 - side]), reading.maker(vector)
    again = [view.steps[number] for number in view.passes_over(step.number) if number > step.number]
    after = {later.number for later in downstream(view, step.number)} if again else set()
    for later in again:
        state, table = later.inputs[side], later.inputs[1 - side]
        if later.number in after and _fixed(view, table) == fixed and is_square_table(view, state):
            # from plain ones, and with nothing done to it between the passes, a power of each number may be meant
            return started is None or started.operation != "ones" or reading.source(state) != step.number
    return False


def _fixed(view: View, number: int | None) -> int | None:
    """The table itself, turned or scaled as it may be: `0.85 * G`."""
    made = view.reading.maker(base(view, number))
    if made is not None and made.operation == "multiply" and len(made.inputs) == 2:
        tables = [n for n in made.inputs if view.reading.axes(n)]
        return base(view, tables[0]) if len(tables) == 1 else made.number
    return base(view, number)
