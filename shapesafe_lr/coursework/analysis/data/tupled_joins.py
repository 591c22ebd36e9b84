"""Arrays handed to a join one by one: they go in one tuple, and the axis is said where only the second one fits."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import source_of
from ..steps import Step
from ..view import View


def in_one_tuple(view: View, step: Step, node: ast.Call) -> Iterator[Cure]:
    """`np.concatenate(ones, X)` as `np.concatenate((ones, X), axis=1)`."""
    source = source_of(view, step)
    arrays = [arg for arg, seen in zip(node.args, step.operands, strict=False) if seen.is_array]
    shapes = [seen.shape or () for seen in step.operands if seen.is_array]
    inside = f"({', '.join(source.segment(arg) for arg in arrays)})"
    others = [source.segment(arg) for arg in node.args[len(arrays) :]]
    others += [f"{keyword.arg}={source.segment(keyword.value)}" for keyword in node.keywords]
    if not others and step.operation == "concatenate" and _lie_side_by_side(view, step, shapes):
        others = ["axis=1"]
    text = f"{source.segment(node.func)}({', '.join([inside, *others])})"
    yield Cure(step.path, step.place, _TUPLE.filled(text=text), (Edit(step.place, text),), certain=True)


def _lie_side_by_side(view: View, step: Step, shapes: list[tuple[int, ...]]) -> bool:
    """Whether tables of as many rows fit no other way, or one of them is a column of ones: the bias beside the data."""
    if any(len(shape) != 2 for shape in shapes) or len({shape[0] for shape in shapes}) > 1:
        return False
    makers = [view.reading.maker(number) for number in step.inputs]
    ones = any(maker is not None and maker.operation in ("ones", "ones_like") for maker in makers)
    is_column = all(shape[1] == 1 for shape in shapes)
    return len({shape[1] for shape in shapes}) > 1 or (ones and is_column)


_TUPLE = Text(en="Put the arrays in one tuple: {text}", zh="把数组放进一个元组：{text}")
