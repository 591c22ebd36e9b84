"""Centres in a list, one number each: `np.array([X[group == k].mean() for k in range(K)])`, held against points later.

One level for each group may be meant; a centre is what points, with all their features, are taken the difference from.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..axes import Axis
from ..cures.index_cures import is_whole_slice
from ..data.grown_lists import grown
from ..flow import downstream
from ..meaning import Array
from ..steps import Kind, Step
from ..view import View
from .reducing import axis_of, reduces_all

_DISTANCES = ("sum", "norm", "dot", "matmul", "inner")


class ListedCentre(NamedTuple):
    """The statistic of a group, the axis that runs along its members, and a difference of points and a centre."""

    statistic: Step
    along: int
    difference: Step


def listed_centres(view: View) -> Iterator[ListedCentre]:
    """Means of groups over members and features alike that points are taken the difference from."""
    for step in view.reading.operations("array", "asarray"):
        if len(view.reading.axes(step.number)) != 1:
            continue
        for number in grown(view, step.inputs[0] if step.inputs else None):
            statistic = view.reading.maker(number)
            along = members_along(view, statistic)
            if statistic is None or along is None or view.reading.is_replaced(statistic):
                continue
            features = view.reading.axes(statistic.inputs[0])[1 - along]
            difference = next(_differences(view, step, features), None)
            if difference is not None:
                yield ListedCentre(statistic, along, difference)


def members_along(view: View, statistic: Step | None) -> int | None:
    """The axis of a table along which a mask picked the members of a group, if the mean is of all that it picked."""
    if (
        statistic is None
        or statistic.operation not in ("mean", "median", "average")
        or not reduces_all(view, statistic)
    ):
        return None
    group = view.reading.maker(statistic.inputs[0])
    if group is None or group.operation != "subscript" or len(view.reading.axes(group.inputs[0])) != 2:
        return None
    keys = [view.reading.argument(group, place) for place in range(1, len(group.inputs))]
    masks = [place for place, key in enumerate(keys) if isinstance(key, Array) and len(key.axes) == 1]
    others = [key for place, key in enumerate(keys) if place not in masks]
    return masks[0] if len(masks) == 1 and all(map(is_whole_slice, others)) else None


def _differences(view: View, centres: Step, features: Axis) -> Iterator[Step]:
    """`X - centres[k]` on its way to a distance, where each feature of X loses the same number."""
    for centre in _one_by_one(view, centres):
        for step in view.reading.users.get(centre.number, []):
            if step.operation != "subtract" or len(step.inputs) != 2:
                continue
            points = next((number for number in step.inputs if view.reading.axes(number)), None)
            if points is None or not view.reading.ledger.same(view.reading.axes(points)[-1], features):
                continue
            if not _is_group(view, points) and any(
                _is_distance(view, points, s) for s in downstream(view, step.number)
            ):
                yield step


def _is_distance(view: View, points: int | None, step: Step) -> bool:
    """Whether differences are summed for each point; summed whole, the pixels of pictures may lose one level."""
    whole = step.operation in ("sum", "norm") and axis_of(step) is None
    return step.operation in _DISTANCES and (not whole or len(view.reading.axes(points)) == 1)


def _one_by_one(view: View, centres: Step) -> Iterator[Step]:
    """Each centre as it is taken out: by its index, or as a loop comes to it."""
    for user in downstream(view, centres.number):
        counted = user.operation == "enumerate"
        for step in view.reading.users.get(user.number, []) if counted else [user]:
            if (step.kind is Kind.LOOP or step.operation == "subscript") and not view.reading.axes(step.number):
                yield step


def _is_group(view: View, number: int | None) -> bool:
    """Whether a mask picked these points: a group may lose its own level, without being held against other groups."""
    step = view.reading.maker(number)
    keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs))] if step is not None else []
    return step is not None and step.operation == "subscript" and any(isinstance(key, Array) for key in keys)
