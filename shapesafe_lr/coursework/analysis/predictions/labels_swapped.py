"""Labels joined in another order than their examples, told by the lengths: `(pos, neg)` of 20 and 30 beside `(zeros(30), ones(20))`."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.join_cures import JOINS, members
from ..cures.vector_cures import spliced
from ..flow import long_axes
from ..meaning import Array
from ..steps import Kind, Step
from ..view import View


class SwappedLabels(NamedTuple):
    """The join of the labels and that of the examples, each with the lengths of its members."""

    labels: Step
    lengths: tuple[int, ...]
    examples: Step
    example_lengths: tuple[int, ...]


def swapped_labels(view: View) -> Iterator[SwappedLabels]:
    """The joins of one label for each whole member, where the members of the examples beside them have these lengths in another order."""
    reading = view.reading
    joins = [(step, _lengths(view, step)) for step in reading.operations(*JOINS)]
    for labels, lengths in joins:
        if (
            len(set(lengths)) < 2
            or min(lengths) < 2
            or long_axes(view, labels.number) != 1
            or not _is_one_each(view, labels)
        ):
            continue
        beside = [
            (step, others)
            for step, others in joins
            if long_axes(view, step.number) == 2 and sorted(others) == sorted(lengths) and _meet(view, labels, step)
        ]
        if beside and all(others != lengths for _, others in beside):
            yield SwappedLabels(labels, lengths, *beside[0])


def _lengths(view: View, join: Step) -> tuple[int, ...]:
    """How long the members are along the axis that grew; () if no axis is as long as all of them together."""
    shapes = [view.reading.shape(part) or () for part in members(view, join)]
    whole = view.reading.shape(join.number) or ()
    if len(shapes) < 2 or any(len(shape) != len(whole) for shape in shapes):
        return ()
    grown = [place for place, side in enumerate(whole) if all(shape[place] < side for shape in shapes)]
    fits = len(grown) == 1 and sum(shape[grown[0]] for shape in shapes) == whole[grown[0]]
    return tuple(shape[grown[0]] for shape in shapes) if fits else ()


def _is_one_each(view: View, join: Step) -> bool:
    """Whether each member holds one label many times."""
    makers = [view.reading.maker(part) for part in members(view, join)]
    return all(maker is not None and maker.operation in ("zeros", "ones", "full") for maker in makers)


def _meet(view: View, labels: Step, examples: Step) -> bool:
    long = [axis for axis in view.reading.axes(labels.number) if axis.size > 1]
    return any(view.reading.ledger.same(long[0], axis) for axis in view.reading.axes(examples.number))


def joined_in_their_order(view: View, found: SwappedLabels) -> Iterator[Cure]:
    """The labels joined in the order of the examples."""
    join, source = found.labels, source_of(view, found.labels)
    whole = source.node(join.place)
    listed = view.reading.maker(join.inputs[0])
    written = source.node(listed.place) if listed is not None and listed.kind is Kind.DISPLAY else None
    if whole is None or not isinstance(written, ast.Tuple | ast.List) or len(written.elts) != len(found.lengths):
        return
    left = list(zip(found.lengths, (source.segment(one) for one in written.elts), strict=True))
    texts = []
    for length in found.example_lengths:
        one = next(pair for pair in left if pair[0] == length)
        left.remove(one)
        texts.append(one[1])
    inside = ", ".join(texts)
    text = spliced(
        source, whole, source.place(written), f"[{inside}]" if isinstance(written, ast.List) else f"({inside})"
    )
    axes = view.reading.axes(join.number)
    yield retype(view, join, text, _ORDER.filled(text=text), lambda call: Array(axes))


_ORDER = Text(en="Join the labels in the order of the examples: {text}", zh="按样本的次序拼接标签：{text}")
