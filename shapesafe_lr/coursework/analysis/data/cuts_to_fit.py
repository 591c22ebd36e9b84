"""A table cut by a reshape so that it does not fit the weights it meets, though another cut of the same array would.

One picture cut as if it were many, `img.reshape(img.shape[0], -1)`: weights for all its pixels want one row, or one column.
A stack of series (N, T, D) cut as (N, T * D): weights for D numbers want a row for each step of each series.
"""

import ast
from collections.abc import Iterator
from math import prod

from ....language import Text
from ..algebra import Call
from ..algebra.reshaping import recut as cut_anew
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..meaning import Array, Meaning, Number
from ..networks.layers import base
from ..source import bracketed
from ..steps import Kind, Step
from ..view import View


def cuts_to_fit(view: View, step: Step) -> Iterator[Cure]:
    """The reshape under an operand of a refused product, typed so that the axis that is summed is as long as the other's."""
    left, right = (view.reading.shape(number) or () for number in step.inputs[:2])
    if len(left) == len(right) == 2:
        yield from _cut_as(view, step.inputs[0], right[0], last=True)
        yield from _cut_as(view, step.inputs[1], left[1], last=False)


def _cut_as(view: View, number: int | None, wanted: int, *, last: bool) -> Iterator[Cure]:
    """A cut with `wanted` numbers along its last axis, or its first."""
    cut, turned = view.reading.maker(base(view, number)), view.reading.source(number) != base(view, number)
    if cut is None or cut.operation != "reshape" or cut.kind is not Kind.OPERATION or wanted < 2:
        return
    last, before = last != turned, view.reading.axes(cut.inputs[0])
    sizes = [axis.size for axis in before]
    total, kept = prod(sizes), sizes[-1:] if last else sizes[:1]
    owner = _owner(view, cut)
    if owner is None or len(before) < 2:
        return
    if total == wanted:
        sides, text = ((1, total), "1, -1") if last else ((total, 1), "-1, 1")
        yield _retyped(view, cut, f"{owner}.reshape({text})", sides, _ONE)
    elif kept == [wanted] and len(before) > 2:
        sides = (total // wanted, wanted) if last else (wanted, total // wanted)
        text = f"-1, {owner}.shape[-1]" if last else f"{owner}.shape[0], -1"
        yield _retyped(view, cut, f"{owner}.reshape({text})", sides, _LAST)


def _owner(view: View, cut: Step) -> str | None:
    source = source_of(view, cut)
    node = source.node(cut.place)
    if not isinstance(node, ast.Call):
        return None
    owners = [node.func.value] if cut.method and isinstance(node.func, ast.Attribute) else node.args[:1]
    return bracketed(source, owners[0]) if owners else None


def _retyped(view: View, cut: Step, text: str, sides: tuple[int, int], said: Text) -> Cure:
    def change(call: Call) -> Meaning:
        return Array(cut_anew(call, call.axes(0), tuple(map(Number, sides))))

    return retype(view, cut, text, said.filled(text=text), change)


_ONE = Text(en="Make one example of the whole picture: {text}", zh="把整张图片变成一个样本：{text}")
_LAST = Text(en="Keep the axis that the weights meet: {text}", zh="保留与权重相接的那个轴：{text}")
