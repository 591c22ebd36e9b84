"""The state of a recurrent net, in a step that multiplies it element by element by the weights of the states."""

from collections.abc import Iterator

from ..flow import is_array, long_axes
from ..steps import Step
from ..view import View


def stretched_states(view: View) -> Iterator[Step]:
    """`a = np.tanh(Waa * a + np.dot(Wax, x) + ba)`: the state goes in as a vector and comes out as a table."""
    reading = view.reading
    met: set[int] = set()
    for activation, z in {**view.roles.hidden_activations, **view.roles.activations}.items():
        terms = list(_terms(view, z))
        if not any(term.operation in ("dot", "matmul") and long_axes(view, term.number) == 1 for term in terms):
            continue
        for term in terms:
            state = _state_in(view, term)
            if term.number in met or state is None or reading.is_replaced(term):
                continue
            names = reading.names.get(reading.source(state) or -1, [])
            if set(names) & set(reading.names.get(activation, [])):
                met.add(term.number)
                yield term


def _terms(view: View, z: int | None) -> Iterator[Step]:
    """What is added up to a score."""
    queue: list[int | None] = [z]
    for _ in range(12):
        step = view.reading.maker(queue.pop(0)) if queue else None
        if step is None:
            continue
        if step.operation == "add":
            queue.extend(step.inputs)
        else:
            yield step


def _state_in(view: View, term: Step) -> int | None:
    """The vector that a square table is multiplied by, element by element, where it is as long as the table's sides."""
    if term.operation != "multiply" or len(term.inputs) != 2 or not all(is_array(view, n) for n in term.inputs):
        return None
    for table, vector in (term.inputs, term.inputs[::-1]):
        sides = view.reading.shape(table) or ()
        if len(sides) == 2 and sides[0] == sides[1] > 1 and long_axes(view, vector) == 1:
            return vector
    return None
