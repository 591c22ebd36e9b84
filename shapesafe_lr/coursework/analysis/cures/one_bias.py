"""Cures for a bias that has too many numbers: one for the unit, `np.zeros(1)` or `np.zeros((1, 1))`, where it is created."""

from collections.abc import Iterator, Sequence

from ....language import Text
from ..algebra import Call
from ..axes import fresh
from ..cure import Cure
from ..meaning import Array, Meaning
from ..view import View
from .creations import created, with_sides
from .edits import numpy_name, retype

_ONE_NUMBER = (("1",), ("1", "1"))


def one_bias(view: View, bias: int | None) -> Iterator[Cure]:
    """The bias with one number, in as many axes as it has, or in two."""
    for lengths in _ONE_NUMBER[len(view.reading.axes(bias)) - 1 :]:
        yield from _with_lengths(view, bias, lengths)


def _with_lengths(view: View, bias: int | None, lengths: Sequence[str]) -> Iterator[Cure]:
    born = created(view, bias) or view.reading.maker(bias)
    if born is None:
        return
    text = with_sides(view, born, lengths) if created(view, bias) is not None else ""
    if not text and born.operation in ("array", "zeros_like", "ones_like"):
        text = f"{numpy_name(view, born)}.zeros({lengths[0] if len(lengths) == 1 else '(1, 1)'})"

    def change(call: Call) -> Meaning:
        return Array(fresh((1,) * len(lengths), call.step))

    if text:
        yield retype(view, born, text, _ONE.filled(text=text), change)


_ONE = Text(en="One bias for the unit: {text}", zh="这个单元只要一个偏置：{text}")
