"""Batches cut from a table (n_x, m) by one reshape: `X.reshape(k, n_x, -1)` has the sides of k batches, and mixes them.

reshape fills the first batch from the first rows of X. The batches of columns are `X.reshape(n_x, k, -1).transpose(1, 0, 2)`.
That batches are meant is told by what is done with one: weights meet its rows, or the labels are cut in as many along m.
"""

from collections.abc import Iterator

from ..meaning import Number
from ..statistics.reducing import axis_of
from ..steps import Kind, Step
from ..view import View
from .recuts import Recut


def batches_recut(view: View, recut: Recut) -> Recut | None:
    """The same cut with the features named for the middle side, where it is meant to be batches of columns."""
    before, sides = recut.before, recut.sides
    if len(before) != 2 or len(sides) != 3 or min(sides[:2]) < 2:
        return None
    if sides[1] != before[0].size or sides[0] * sides[2] != before[1].size:
        return None
    if not _rows_are_weighed(view, recut.step) and not _labels_are_cut(view, recut):
        return None
    return recut._replace(claims=(None, before[0], None))


def _rows_are_weighed(view: View, cut: Step) -> bool:
    """Whether a product sums over the rows of one batch: the features."""
    for item in _items(view, cut):
        for user in view.reading.users.get(item.number, []):
            if user.operation in ("dot", "matmul") and view.reading.source(user.inputs[-1]) == item.number:
                return True
            if user.operation == "T" and any(
                one.operation in ("dot", "matmul") and view.reading.source(one.inputs[0]) == user.number
                for one in view.reading.users.get(user.number, [])
            ):
                return True
    return False


def _items(view: View, cut: Step) -> Iterator[Step]:
    """The batches as they are taken one by one: by a number, or by a loop."""
    users = view.reading.users.get(cut.number, [])
    zipped = [user for user in users if user.operation in ("zip", "enumerate")]
    for user in (*users, *(one for whole in zipped for one in view.reading.users.get(whole.number, []))):
        is_one = user.operation == "subscript" and isinstance(view.reading.argument(user, 1), Number)
        if (is_one or user.kind is Kind.LOOP) and len(view.reading.axes(user.number)) == 2:
            yield user


def _labels_are_cut(view: View, recut: Recut) -> bool:
    """Whether a row (1, m) is cut in as many parts along m."""
    for step in view.reading.operations("split", "array_split", "hsplit"):
        axes = view.reading.axes(step.inputs[0])
        count = view.reading.argument(step, 1)
        along = 1 if step.operation == "hsplit" else axis_of(step)
        if [axis.size for axis in axes] == [1, recut.before[1].size] and along in (1, -1):
            if isinstance(count, Number) and count.value == recut.sides[0]:
                return True
    return False
