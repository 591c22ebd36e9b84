"""`X.size` for the number of examples: all entries of a table, features times examples."""

import ast
from collections.abc import Iterator, Sequence

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..flow import long_axes
from ..meaning import Meaning, Number
from ..view import View


def counts_all_entries(view: View, number: int | None) -> bool:
    """Whether a number is the `.size` of a table of data; of labels of several classes it may be meant."""
    size = view.reading.maker(number)
    if size is None or size.operation != "size" or not size.inputs:
        return False
    return long_axes(view, size.inputs[0]) == 2 and not view.roles.is_labels(size.inputs[0])


def entries_of_more(view: View, counted: Axis, gone: Sequence[Axis], left: Sequence[Axis]) -> Axis | None:
    """The examples that were summed, where the entries of a table of examples and features were counted.

    A gradient keeps the features, which the count has in it; a mean over all entries keeps neither.
    """
    ledger, parts = view.reading.ledger, view.reading.ledger.root(counted).parts
    summed = [one for one in gone if any(ledger.same(part, one) for part in parts)]
    kept = [part for part in parts if any(ledger.same(part, one) for one in left)]
    if len(gone) == len(summed) == len(kept) == 1 and view.roles.is_examples(summed[0]):
        return summed[0]
    return None


def length_for_size(view: View, number: int | None, wanted: Axis) -> Iterator[Cure]:
    """`m = X.size` as `m = X.shape[1]`."""
    size = view.reading.maker(number)
    if size is None or not counts_all_entries(view, number):
        return
    node, axes = source_of(view, size).node(size.place), view.reading.axes(size.inputs[0])
    place = next((n for n, axis in enumerate(axes) if view.reading.ledger.same(axis, wanted)), None)
    if place is None or not isinstance(node, ast.Attribute):
        return
    text = f"{source_of(view, size).segment(node.value)}.shape[{place}]"

    def change(call: Call) -> Meaning:
        return Number(wanted.size, counts=wanted)

    yield retype(view, size, text, _LENGTH.filled(text=text), change)


_LENGTH = Text(en="Count the examples alone: {text}", zh="只数样本：{text}")
