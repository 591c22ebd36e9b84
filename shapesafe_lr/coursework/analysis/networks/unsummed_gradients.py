"""Gradients that were multiplied element by element and never summed: `X * err / m`, where X made the scores of err."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import as_dot, numpy_name, operand_node, retype, source_of, turned
from ..flow import downstream, is_array, is_number, long_axes
from ..meaning import Array, Impossible, Meaning
from ..reading import Change, work_out
from ..source import bracketed
from ..statistics.counted import scaled_by_count
from ..steps import Step
from ..view import View
from .layers import base

_SUMMED = (*REDUCTIONS, "dot", "matmul", "einsum", "tensordot", "reduce", "comprehension", "loop")


class Unsummed(NamedTuple):
    """The product of errors and data, the place of the errors among its operands, the axis of the examples, the weights."""

    step: Step
    place: int
    examples: Axis
    weights: int | None


def unsummed_gradients(view: View) -> Iterator[Unsummed]:
    """Data times errors, element by element, that no sum over the examples follows."""
    for step in view.reading.operations("multiply"):
        for place in (0, 1) if len(step.inputs) == 2 else ():
            found = _unsummed(view, step, place)
            if found is not None:
                yield found
                break


def _unsummed(view: View, step: Step, place: int) -> Unsummed | None:
    error, data = _error(view, step.inputs[place]), step.inputs[1 - place]
    if error is None or long_axes(view, error.number) != 1 or _is_summed(view, step):
        return None
    examples = next(axis for axis in view.reading.axes(error.number) if axis.size > 1)
    if long_axes(view, data) == 2 and long_axes(view, step.number) == 2:
        score = _score(view, error, data)
        compared = any(c.step is error for c in view.roles.comparisons) and not view.roles.is_predicted(data)
        if (score is not None or compared) and _is_gradient(view, step, examples, compared):
            return Unsummed(step, place, examples, _other(view, score, data))
    elif long_axes(view, data) == long_axes(view, step.number) == 1 and _changes_a_number(view, step):
        if _score(view, error, data) is not None:
            return Unsummed(step, place, examples, None)
    return None


def _error(view: View, number: int | None) -> Step | None:
    """The difference under a scale, a transpose or a new axis: `(1 / m) * (f - y)[:, None]`."""
    step = view.reading.maker(number)
    for _ in range(5):
        if step is None or step.operation == "subtract":
            return step
        if step.operation not in ("multiply", "divide", "subscript", "reshape", "T", "transpose", "expand_dims"):
            return None
        arrays = [n for n in step.inputs if is_array(view, n)]
        if len(arrays) != 1 or long_axes(view, arrays[0]) != long_axes(view, step.number):
            return None
        step = view.reading.maker(arrays[0])
    return None


def _score(view: View, error: Step, data: int | None) -> Step | None:
    """The product with the data that one side of the errors came from; the other side, the targets, knows nothing of the data."""
    own = base(view, data)
    if own is None or len(error.inputs) != 2 or not all(is_array(view, n) for n in error.inputs):
        return None
    for predicted, target in (error.inputs, error.inputs[::-1]):
        if any(step.number == own for step in view.reading.ancestors(target)):
            continue
        for step in list(view.reading.ancestors(predicted))[:16]:
            if step.operation in ("dot", "matmul", "multiply") and own in {base(view, n) for n in step.inputs}:
                return step
    return None


def _other(view: View, score: Step | None, data: int | None) -> int | None:
    """What the data were multiplied by in the scores: the weights."""
    others = [n for n in score.inputs if base(view, n) != base(view, data)] if score is not None else []
    return base(view, others[0]) if len(others) == 1 else None


def _is_summed(view: View, step: Step) -> bool:
    return any(user.operation in _SUMMED for user in downstream(view, step.number))


def _is_gradient(view: View, step: Step, examples: Axis, compared: bool) -> bool:
    """Whether it is divided by the number of examples, or used in an update: then it was meant for a gradient."""
    updates = {update.step.number for update in view.roles.updates}
    after = list(downstream(view, step.number))
    if any(user.number in updates or (compared and user.operation == "divide") for user in after):
        return True
    if compared and any(_is_share(view, number) for number in step.inputs):
        return True
    return scaled_by_count(view, step, examples)


def _is_share(view: View, number: int | None) -> bool:
    """Whether a factor was multiplied by a quotient of numbers: `(1 / m) * X`."""
    scaled = view.reading.maker(number)
    makers = [view.reading.maker(n) for n in scaled.inputs] if scaled and scaled.operation == "multiply" else []
    return any(one is not None and one.operation == "divide" and is_number(view, one.number) for one in makers)


def _changes_a_number(view: View, step: Step) -> bool:
    """Whether a parameter that was one number is changed by it."""
    after = {user.number for user in downstream(view, step.number)}
    return any(
        update.step.number in after and view.reading.shape(update.parameter) in ((), None) and update.step.seen.is_array
        for update in view.roles.updates
        if update.step.operands and update.step.operands[0].kind == "number"
    )


def summing_products(view: View, found: Unsummed) -> Iterator[Cure]:
    """The matrix product, first of all in the order that gives the shape of the weights."""
    yield from _without_new_axis(view, found)
    wanted = view.reading.shape(found.weights) if found.weights is not None else None
    if wanted:
        for cure in as_dot(view, found.step):
            yield replace(cure, changes=_in_shape(cure.changes, wanted))
    yield from as_dot(view, found.step)


def _in_shape(changes: Mapping[int, Change], wanted: tuple[int, ...]) -> dict[int, Change]:
    def only(change: Change) -> Change:
        def changed(call: Call) -> Meaning:
            result = change(call)
            if isinstance(result, Array) and result.shape != wanted:
                raise Impossible("not the shape of the weights")
            return result

        return changed

    return {number: only(change) for number, change in changes.items()}


def _without_new_axis(view: View, found: Unsummed) -> Iterator[Cure]:
    """`(f - y)[:, None] * X` as `np.dot(X.T, f - y)`: the new axis was there for the broadcast alone."""
    step, source = found.step, source_of(view, found.step)
    error, data = operand_node(view, step, found.place), operand_node(view, step, 1 - found.place)
    scale = ""
    if isinstance(error, ast.BinOp) and isinstance(error.op, ast.Mult):
        scale, error = f"{bracketed(source, error.left)} * ", error.right
    if not isinstance(error, ast.Subscript) or data is None or not isinstance(error.slice, ast.Tuple):
        return
    inner = view.reading.axes(next((s.number for s in [_error(view, step.inputs[found.place])] if s), None))
    if len(inner) != 1:
        return
    rows = view.reading.ledger.same(view.reading.axes(step.inputs[1 - found.place])[0], inner[0])
    first = turned(source, data) if rows else source.segment(data)
    text = f"{scale}{numpy_name(view, step)}.dot({first}, {source.segment(error.value).strip()})"

    def change(call: Call) -> Meaning:
        table = call.axes(1 - found.place)
        args: list[Meaning] = [Array(table[::-1] if rows else table), Array(inner)]
        return work_out(Call(call.ledger, call.step, args), "dot")

    yield retype(view, step, text, _PRODUCT.filled(text=text), change)


_PRODUCT = Text(en="Use the matrix product: {text}", zh="用矩阵乘法：{text}")
