"""Predictions of several models put end to end and then averaged into one number, which every label is compared with.

P = np.concatenate(preds)                   # (m, 1), (m, 1), (m, 1) -> (3 m, 1)
average = P.mean(axis=0)                    # (1,): over the models and over the examples
np.mean((average > 0.5) == y)               # y (m, 1)
"""

import ast
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....language import Text
from ..algebra import Call, is_elementwise
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import numpy_name, retype, source_of
from ..cures.join_cures import members
from ..data.grown_lists import grown
from ..flow import downstream, product_under
from ..meaning import Meaning, Number
from ..networks.layers import base
from ..reading import work_out
from ..statistics.reducing import axis_of
from ..steps import Kind, Step
from ..view import View

Shape = tuple[int, ...]

_JOINS = ("concatenate", "hstack", "vstack", "row_stack")
_AVERAGES = ("mean", "average", "median", "sum", "max", "min")


class EndToEnd(NamedTuple):
    """The join along an axis, the shape of what was joined and how often, the average, and the labels it is compared with."""

    join: Step
    along: int
    each: Shape
    times: int
    average: Step
    labels: int


def ends_to_ends(view: View) -> Iterator[EndToEnd]:
    """Joins of predictions that are reduced to one number along the axis they were joined along."""
    reading = view.reading
    for join in reading.operations(*_JOINS):
        parts = [part for part in _parts(view, join) if part is not None]
        shapes = {reading.shape(part) for part in parts}
        each, whole = shapes.pop() if len(shapes) == 1 else None, reading.shape(join.number)
        if not each or not whole or len(each) != len(whole) or sum(size > 1 for size in each) != 1:
            continue
        along = max(range(len(each)), key=lambda place: each[place])
        times = whole[along] // each[along]
        if times < 2 or whole[along] != times * each[along] or not all(_is_guess(view, part) for part in parts):
            continue
        if _are_of_other_examples(view, parts):
            continue
        for average in downstream(view, join.number):
            labels = _labels_beside(view, average, each) if _runs_along(view, average, along) else None
            if labels is not None:
                yield EndToEnd(join, along, each, times, average, labels)
                break


def _parts(view: View, join: Step) -> list[int | None]:
    """What was joined: written out, appended to a list, or made by a comprehension."""
    return members(view, join) or grown(view, join.inputs[0] if join.inputs else None)


def _is_guess(view: View, part: int) -> bool:
    """Whether a part is a prediction, or was made of one: no labels that are pooled for their mean."""
    return view.roles.is_predicted(part) or (view.roles.predicts(part) and not view.roles.is_labels(part))


def _are_of_other_examples(view: View, parts: Sequence[int | None]) -> bool:
    """Whether each part was predicted for examples of its own: of two groups, of the folds of a validation."""
    long = [next(axis for axis in view.reading.axes(part) if axis.size > 1) for part in parts]
    if any(view.reading.ledger.apart(long[0], axis) for axis in long[1:]):
        return True
    data = [_data(view, part, axis) for part, axis in zip(parts, long, strict=True)]
    if len(set(data)) > 1 and None not in data:
        return True
    above = [step for number in data for step in view.reading.ancestors(number)]
    return any(step.kind is Kind.LOOP for step in above)


def _data(view: View, part: int | None, examples: Axis) -> int | None:
    """The array of the product under a prediction that brought the examples."""
    product = product_under(view, part)
    for number in product.inputs[:2] if product is not None else ():
        if any(view.reading.ledger.same(axis, examples) for axis in view.reading.axes(number)):
            return base(view, number)
    return None


def _runs_along(view: View, step: Step, along: int) -> bool:
    rank = len(view.reading.axes(step.inputs[0])) if step.inputs else 0
    axis = axis_of(step) if step.operation in _AVERAGES and rank else None
    return axis is not None and axis % rank == along and not view.reading.is_replaced(step)


def _labels_beside(view: View, average: Step, each: Shape) -> int | None:
    """Labels, one for each example of a single part, that the average meets element by element."""
    reading = view.reading
    for user in downstream(view, average.number):
        if user.kind is Kind.OPERATION and is_elementwise(user.operation) and len(user.inputs) == 2:
            for number in user.inputs:
                if number is not None and view.roles.is_labels(number) and reading.shape(number) == each:
                    return number
    return None


def stacked(view: View, found: EndToEnd) -> Iterator[Cure]:
    """`np.concatenate(preds)` as `np.stack(preds)`: one axis more, and the average runs along that."""
    step, along = found.join, found.along
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call) or not node.args:
        return
    axis = f", axis={along}" if along else ""
    text = f"{numpy_name(view, step)}.stack({source.segment(node.args[0])}{axis})"

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, call.args[:1], {"axis": Number(along)}), "stack")

    yield retype(view, step, text, _STACK.filled(text=text), change)


_STACK = Text(en="Give each model an axis of its own: {text}", zh="让每个模型各占新轴上的一个位置：{text}")
