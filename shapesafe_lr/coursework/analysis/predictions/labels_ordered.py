"""Labels that were repeated in another order than the examples they belong to were put together."""

from collections.abc import Iterator
from typing import NamedTuple

from ..cures.join_cures import JOINS
from ..data.repeated import Repeated, counted_off, joined_alike, made_with, repeated
from ..flow import downstream, long_axes
from ..statistics.typed_clusters import lie_apart
from ..steps import Kind, Step
from ..view import View

_DRAWS = ("randn", "rand", "normal", "standard_normal", "random", "uniform", "multivariate_normal")
_REORDERED = ("sort", "argsort", "lexsort", "shuffle")


class Disordered(NamedTuple):
    """Labels, and the examples beside them that have the same things equally often in another order."""

    labels: Repeated
    examples: Repeated


def disordered_labels(view: View) -> Iterator[Disordered]:
    """`np.tile([0, 1], n)` beside one class after the other, `np.repeat(y, 2)` beside examples and their mirror images."""
    all_repeated = list(repeated(view))
    tables = [one for one in (*all_repeated, *joined_alike(view)) if _are_examples(view, one)]
    compared = {view.reading.source(comparison.labels) for comparison in view.roles.comparisons}
    counted = [one for one in counted_off(view) if one.made in compared]
    for labels in (*all_repeated, *counted):
        if not _are_labels(view, labels) or _is_put_in_order(view, labels) or _has_others_beside(view, labels):
            continue
        beside = [one for one in tables if one.agrees(labels) and _belong(view, labels, one)]
        if any(one.in_turn == labels.in_turn for one in beside):
            continue
        for examples in beside[:1]:
            if _are_told_apart(view, labels, examples):
                yield Disordered(labels, examples)


def _are_examples(view: View, one: Repeated) -> bool:
    """Whether it is a table, or a vector of measurements, one for each example."""
    return long_axes(view, one.made) > 1 or not _is_whole(view.steps[one.made])


def _are_labels(view: View, one: Repeated) -> bool:
    """Whether it is one whole number for each example."""
    made = view.steps[one.made]
    return long_axes(view, one.made) == 1 and not made.seen.constant and _is_whole(made)


def _is_whole(step: Step) -> bool:
    return step.seen.binary or step.seen.dtype.startswith("int")


def _is_put_in_order(view: View, labels: Repeated) -> bool:
    """Whether the labels are sorted, or laid out in a table, before they are used."""
    return any(
        user.operation in _REORDERED or (user.operation == "reshape" and long_axes(view, user.number) > 1)
        for user in downstream(view, labels.made)
    )


def _has_others_beside(view: View, labels: Repeated) -> bool:
    """Whether other labels as long were made too: these may number the folds, or the groups, that the examples fall in."""
    return any(
        long_axes(view, step.number) == 1
        and max(view.reading.shape(step.number) or ()) == labels.axis.size
        and _is_whole(step)
        and all(made.number != labels.made for made in view.reading.ancestors(step.number))
        and all(made.number != step.number for made in view.reading.ancestors(labels.made))
        for step in view.reading.operations("tile", "repeat", "array", *JOINS)
    )


def _belong(view: View, labels: Repeated, examples: Repeated) -> bool:
    """Whether the labels meet these examples, or no table at all."""
    ledger = view.reading.ledger
    if labels.axis.size != examples.axis.size or ledger.apart(labels.axis, examples.axis):
        return False
    alone = long_axes(view, examples.made) > 1 and not _meets_a_table(view, labels)
    return alone or ledger.same(labels.axis, examples.axis)


def _meets_a_table(view: View, labels: Repeated) -> bool:
    ledger = view.reading.ledger
    return any(
        long_axes(view, step.number) > 1
        and any(ledger.same(axis, labels.axis) for axis in view.reading.axes(step.number) if axis.size > 1)
        for step in view.steps
    )


def _are_told_apart(view: View, labels: Repeated, examples: Repeated) -> bool:
    """Whether the parts of a join are classes, each drawn or typed around a place of its own, and not made from the labels.

    The halves of a table may each hold all classes in turn; copies of the same examples have their labels in turn.
    """
    if any(step.number == labels.made for step in view.reading.ancestors(examples.made)):
        return False
    if examples.in_turn or examples.step.operation in ("tile", "repeat"):
        return True
    makers = [maker for part in examples.parts if (maker := view.reading.maker(part)) is not None]
    along = view.reading.axes(examples.made).index(examples.axis)
    if lie_apart(view, makers, along):
        return True
    if not all(_is_drawn(view, maker, examples) for maker in makers):
        return False
    moved = [maker for maker in makers if _is_moved(view, maker)]
    if len(makers) == 1:
        return bool(moved) and any(step.kind is Kind.LOOP for step in view.reading.ancestors(makers[0].number))
    return len({view.text(maker) for maker in makers}) == len(makers) and len(moved) >= len(makers) - 1


def _is_drawn(view: View, maker: Step, examples: Repeated) -> bool:
    """Whether a part was drawn, not cut out of a whole, and without labels of its own."""
    axes = [axis for axis in view.reading.axes(maker.number) if axis.size == examples.times]
    made = [step for axis in axes for step in made_with(view, maker.number, axis)]
    own = any(long_axes(view, step.number) == 1 and _is_whole(step) for step in made)
    return not own and any(step.operation in _DRAWS for step in made)


def _is_moved(view: View, maker: Step) -> bool:
    """Whether numbers are drawn around a place: `rng.normal(2, ...)`, `rng.standard_normal(...) + 2`."""
    return any(
        step.operation in ("add", "subtract", "normal", "uniform", "multivariate_normal")
        for step in view.reading.ancestors(maker.number)
    )
