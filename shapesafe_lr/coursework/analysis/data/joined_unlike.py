"""Tables of examples joined along their features, whose labels are joined along the examples: `np.concatenate((X_a, X_b))` beside
`np.concatenate((Y_a, Y_b), axis=1)`.

It fits as long as each part has as many examples. The result has the examples of one part only, with twice the features,
and labels for all of them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..axes import UNSEEN
from ..cures.join_cures import JOINS, members
from ..steps import Step
from ..view import View


class _Join(NamedTuple):
    step: Step
    parts: tuple[int, ...]
    along: int


class JoinedUnlike(NamedTuple):
    """The join of the data and that of the labels, how many examples each part has, and how many there are labels of."""

    step: Step
    labels: Step
    examples: int
    total: int


def joined_unlike(view: View) -> Iterator[JoinedUnlike]:
    """Joins of data along another axis than their labels, part by part those of the same examples."""
    joins = list(_joins(view))
    for data in joins:
        for labels in joins:
            examples = _examples(view, data, labels)
            if examples is None or not _belong_together(view, data, labels):
                continue
            total = examples * len(labels.parts)
            if not _has_other_table(view, labels, total):
                yield JoinedUnlike(data.step, labels.step, examples, total)
                break


def _joins(view: View) -> Iterator[_Join]:
    """The joins of two or more arrays of one shape, and the axis that grew."""
    for step in view.reading.operations(*JOINS):
        parts = tuple(part for part in members(view, step) if part is not None)
        shapes, result = {view.reading.shape(part) for part in parts}, view.reading.shape(step.number) or ()
        if len(parts) < 2 or len(shapes) != 1 or view.reading.is_replaced(step):
            continue
        (shape,) = shapes
        grown = [n for n, size in enumerate(shape or ()) if n < len(result) and result[n] != size]
        if shape is not None and len(shape) == len(result) and len(grown) == 1 and UNSEEN not in shape:
            yield _Join(step, parts, grown[0])


def _examples(view: View, data: _Join, labels: _Join) -> int | None:
    """How many examples each part has, if the data were joined along the axis that has another length than the labels."""
    sides, own = view.reading.shape(data.parts[0]) or (), view.reading.shape(labels.parts[0]) or ()
    if len(sides) != 2 or len(data.parts) != len(labels.parts) or data.step is labels.step:
        return None
    if sum(size > 1 for size in own) != 1 or own[labels.along] < 2 or min(sides) < 2:
        return None
    along, other = sides[data.along], sides[1 - data.along]
    return other if other == own[labels.along] != along else None


def _belong_together(view: View, data: _Join, labels: _Join) -> bool:
    """Whether each part of the labels is that of the data: by what they are called, or one class a part."""
    if not all(view.roles.is_labels(part) or _is_constant(view, part) for part in labels.parts):
        return False
    one, other = _told_apart(view, data), _told_apart(view, labels)
    return (all(one) and one == other) or all(_is_constant(view, part) for part in labels.parts)


def _is_constant(view: View, part: int) -> bool:
    """Whether the labels of a part are all 0 or all 1."""
    made = view.reading.maker(part)
    return made is not None and made.seen.constant and made.seen.binary


def _told_apart(view: View, join: _Join) -> list[frozenset[str]]:
    """What only the name of each part says: monday and tuesday of X_monday and X_tuesday."""
    words = [frozenset(re.findall(r"[a-z]+|\d+", view.called(part).lower())) for part in join.parts]
    return [one - frozenset.intersection(*words) for one in words]


def _has_other_table(view: View, labels: _Join, total: int) -> bool:
    """Whether something else than the labels has as many examples: then these labels may be its own."""
    return any(
        len(shape := view.reading.shape(step.number) or ()) == 2
        and min(shape) > 1
        and total in shape
        and all(maker.number != labels.step.number for maker in view.reading.ancestors(step.number))
        for step in view.steps
    )
