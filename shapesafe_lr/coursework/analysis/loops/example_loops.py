"""Loops over the examples in which the i-th of one array meets the whole of another."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..axes import Axis
from ..cures.edits import source_of
from ..flow import downstream, is_number
from ..meaning import Array, Number, Several
from ..roles import PRODUCTS
from ..steps import Kind, Step
from ..view import View
from .loop_items import is_item_of_array

_NEAR = 24
"""How many steps back it is looked for what a value was made from."""


@dataclass(frozen=True)
class WholeMet:
    """In `step` operand `place` is a whole array, though the other operand belongs to the example that `loop` has come to."""

    step: Step
    place: int
    loop: Step
    over: Axis


def wholes_met(view: View) -> Iterator[WholeMet]:
    """Whole labels beside one prediction, whole predictions beside one label, whole data times the error of one example."""
    reading = view.reading
    for step in reading.operations("subtract", "multiply", "equal", "not_equal"):
        if len(step.inputs) != 2 or reading.is_replaced(step):
            continue
        for place, (whole, one) in enumerate((step.inputs, step.inputs[::-1])):
            if not reading.axes(whole) or _is_long(view, one):
                continue
            for loop, over in loops_behind(view, one):
                along = any(reading.ledger.same(axis, over) for axis in reading.axes(whole))
                if along and not comes_from(view, whole, loop) and _belong_together(view, step, whole, one, loop):
                    yield WholeMet(step, place, loop, over)
                    break


def loops_behind(view: View, number: int | None) -> Iterator[tuple[Step, Axis]]:
    """The loops over the places, or the items, of an axis that a value was made in, the nearest first."""
    met = set()
    for step in list(view.reading.ancestors(number))[:_NEAR]:
        for loop in _loops_at(view, step):
            over = _runs_over(view, loop) if loop.place not in met else None
            if over is not None and over.size > 1:
                met.add(loop.place)
                yield loop, over


def _loops_at(view: View, step: Step) -> Iterator[Step]:
    """The loop that a step is, or those whose index stands in its slice: `X[:, i : i + 1]`, whose bounds are not followed."""
    if step.kind is Kind.LOOP:
        yield step
    elif step.operation == "subscript" and None in step.inputs:
        node = source_of(view, step).node(step.place)
        names = (
            {n.id for n in ast.walk(node.slice) if isinstance(n, ast.Name)}
            if isinstance(node, ast.Subscript)
            else set()
        )
        before = [s for s in view.reading.loops if s.name in names and s.call == step.call and s.number < step.number]
        yield from {loop.place: loop for loop in before}.values()


def _runs_over(view: View, loop: Step) -> Axis | None:
    """The axis that a loop runs along: that of its index, of the array that it takes rows of, or of what was zipped."""
    meaning = view.reading.meaning(loop.number)
    if isinstance(meaning, Number) and meaning.over is not None:
        return meaning.over
    ranged = view.reading.argument(loop, 0)
    if isinstance(ranged, Array) and ranged.axes:
        return ranged.axes[0]
    return ranged.over if isinstance(ranged, Several) else None


def _is_long(view: View, number: int | None) -> bool:
    return any(axis.size > 1 for axis in view.reading.axes(number)) or view.reading.meaning(number) is None


def comes_from(view: View, number: int | None, loop: Step) -> bool:
    """Whether a value hangs on how far the loop has come."""
    return any(one.place == loop.place for step in view.reading.ancestors(number) for one in _loops_at(view, step))


def _belong_together(view: View, step: Step, whole: int | None, one: int | None, loop: Step) -> bool:
    if step.operation == "multiply" and _is_error(view, one, loop):
        long = [axis for axis in view.reading.axes(whole) if axis.size > 1]
        return makes_number_an_array(view, step) if len(long) == 1 else _is_summed(view, step, loop)
    if _is_given(view, whole) and _is_model(view, one, loop):
        if step.operation in ("equal", "not_equal"):
            return _is_binary(view, whole)
        compared = any(c.step is step and c.labels != view.reading.source(one) for c in view.roles.comparisons)
        named = whole is not None and _has_a_name(view, whole)
        return compared or (named and step.operation == "subtract" and makes_number_an_array(view, step))
    logarithm = view.reading.maker(whole)
    if step.operation == "subtract" or (logarithm is not None and logarithm.operation == "log"):
        return _is_element(view, one, loop) and _predicts(view, whole)
    return False


def makes_number_an_array(view: View, step: Step) -> bool:
    """Whether the result goes on, element by element, to be added to a number that is kept: `J = 0`, `J += ...`."""
    return any(
        user.operation in ("add", "subtract")
        and len(user.inputs) == 2
        and (user.detail == "augmented" or bool(user.name) or _is_kept(view, user))
        and is_number(view, user.inputs[0])
        and view.steps[user.inputs[0] or 0].kind is Kind.PASS
        for user in downstream(view, step.number)
    )


def _is_summed(view: View, step: Step, loop: Step) -> bool:
    """Whether the result goes on to be added to something that all passes share; `W[j] - rate * error * x` is W[j]'s own."""
    for user in downstream(view, step.number):
        if user.operation in ("add", "subtract") and len(user.inputs) == 2 and user.kind is not Kind.STORE:
            before = view.reading.maker(user.inputs[0])
            if before is not None and not (before.operation == "subscript" and comes_from(view, before.number, loop)):
                return True
    return False


def _is_kept(view: View, step: Step) -> bool:
    """Whether a sum gets the name of what it was added to."""
    first = step.inputs[0]
    return first is not None and view.steps[first].name in view.reading.names.get(step.number, [])


def _is_error(view: View, number: int | None, loop: Step) -> bool:
    """Whether a number is what the model says of one example, less what is known of it."""
    step = view.reading.maker(number)
    if step is None or step.operation != "subtract" or len(step.inputs) != 2:
        return False
    pairs = (step.inputs, step.inputs[::-1])
    return any(_is_model(view, a, loop) and _is_element(view, b, loop) for a, b in pairs)


def _is_model(view: View, number: int | None, loop: Step) -> bool:
    """Whether a number was worked out for one example with parameters: a product, or x[i] times something with a name."""
    for step in list(view.reading.ancestors(number))[:_NEAR]:
        if step.operation in (*PRODUCTS, "multiply") and len(step.inputs) >= 2:
            mine = [comes_from(view, n, loop) for n in step.inputs[-2:]]
            other = step.inputs[-2:][mine.index(False)] if any(mine) and not all(mine) else None
            if other is not None and view.reading.maker(other) is not None and _has_a_name(view, other):
                return True
    return False


def _has_a_name(view: View, number: int) -> bool:
    """Whether a value, or what it is the transpose of, was read from a name: not a 2 that was typed in."""
    step = view.steps[number]
    while (
        step.operation in ("T", "transpose", "subscript", "ravel", "flatten", "reshape", "squeeze")
        and step.inputs
        and step.inputs[0] is not None
    ):
        step = view.steps[step.inputs[0]]
    return step.kind is Kind.PASS


def _is_given(view: View, number: int | None) -> bool:
    """Whether an array was not worked out with parameters: labels, or the values of a regression; perhaps 1 less them."""
    long = [axis for axis in view.reading.axes(number) if axis.size > 1]
    return len(long) == 1 and not view.roles.is_predicted(number)


def _is_binary(view: View, number: int | None) -> bool:
    """Whether an array holds 0 and 1, as labels do."""
    made = view.reading.maker(number)
    return made is not None and (made.seen.binary or made.seen.dtype.startswith(("int", "bool")))


def _is_element(view: View, number: int | None, loop: Step) -> bool:
    """Whether a number was read from a given array at the loop's place: `Y[0, i]`, perhaps `1 - Y[0, i]`."""
    step = view.reading.maker(number)
    if step is not None and step.operation == "subtract" and is_number(view, step.inputs[0]):
        step = view.reading.maker(step.inputs[1])
    if step is None or view.roles.is_predicted(step.number):
        return False
    if step.kind is Kind.LOOP:
        return is_item_of_array(view, step)
    return step.operation == "subscript" and any(comes_from(view, n, loop) for n in step.inputs[1:])


def _predicts(view: View, number: int | None) -> bool:
    """Whether an array is predictions of all examples, their logarithm, or 1 less them."""
    step = view.reading.maker(number)
    for _ in range(3):
        if step is None or view.roles.predicts(step.number):
            return step is not None
        if step.operation not in ("log", "subtract", "clip", "add", "maximum") or not step.inputs:
            return False
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        step = view.reading.maker(arrays[0]) if arrays else None
    return False
