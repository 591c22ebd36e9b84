"""Data for testing that were scaled otherwise than those for training: by rows, where the model saw scaled columns."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype
from ..flow import downstream
from ..meaning import Array, Impossible, Meaning
from ..steps import Step
from ..view import View
from .reducing import reduces_all
from .scaling import Scaling, scalings

_TRAIN = re.compile(r"(?<![a-z])(train|training|tr|fit)(?![a-z])|训练", re.IGNORECASE)
_TEST = re.compile(r"(?<![a-z])(test|testing|valid|validation|val|te|dev|new)(?![a-z])|测试|验证", re.IGNORECASE)
_WORKS = ("dot", "matmul", "einsum", "inner", "subtract", "multiply", "solve", "lstsq")
_EACH = re.compile(r"(?<![a-z])(rows?|examples?|samples?|instances?|layer|own|each)(?![a-z])|每|逐", re.IGNORECASE)


class Sisters(NamedTuple):
    """The scaling of the data for training, and that of the others, which runs along another axis."""

    train: Scaling
    test: Scaling


def scaled_otherwise(view: View) -> Iterator[Sisters]:
    """Every scaling of test data by its own statistics along another axis than those of the training data.

    Scaled once more, for a picture of them, they have been scaled as the training data before.
    """
    found = [scaling for scaling in scalings(view) if not view.reading.is_replaced(scaling.quotient)]
    for train in found:
        axis = train.axis(view)
        if axis is None or not _is_called(view, train, _TRAIN) or not _is_own(view, train):
            continue
        for test in found:
            other = test.axis(view)
            whole = all(reduces_all(view, step) for step in test.statistics)
            if _is_called(view, test, _TEST) and _is_own(view, test) and (whole or other == 1 - axis):
                if (
                    _are_alike(view, train, test, 1 - axis)
                    and not _is_scaled_alike(view, found, train, test)
                    and _goes_on(view, test)
                ):
                    yield Sisters(train, test)


def _is_called(view: View, scaling: Scaling, pattern: re.Pattern[str]) -> bool:
    names = view.reading.names.get(scaling.array, [])
    made = view.reading.names.get(scaling.quotient.number, [])
    other = _TEST if pattern is _TRAIN else _TRAIN
    return any(map(pattern.search, names or made)) and not any(map(other.search, names or made))


def _is_own(view: View, scaling: Scaling) -> bool:
    """Whether all statistics are of the very table that is scaled."""
    return all(view.reading.source(step.inputs[0]) == scaling.array for step in scaling.statistics)


def _goes_on(view: View, scaling: Scaling) -> bool:
    """Whether a model or a distance works with what was scaled; else it may be a picture that is looked at."""
    return any(user.operation in _WORKS for user in downstream(view, scaling.quotient.number))


def _are_alike(view: View, train: Scaling, test: Scaling, place: int) -> bool:
    """Whether both tables have the same number of features, one name but for the word, and one kind of statistics."""
    tables = [view.reading.axes(scaling.array) for scaling in (train, test)]
    sizes = [axes[place].size for axes in tables if len(axes) == 2]
    made = view.reading.names.get(test.quotient.number, [])
    if len(sizes) != 2 or sizes[0] != sizes[1] or any(map(_EACH.search, made)):
        return False
    return train.centre.operation == test.centre.operation and bool(_stems(view, train) & _stems(view, test))


def _stems(view: View, scaling: Scaling) -> set[str]:
    """What is left of the names without the word for training or testing: "X" of X_train."""
    names = view.reading.names.get(scaling.array, []) or view.reading.names.get(scaling.quotient.number, [])
    return {re.sub(r"[\W_]", "", _TEST.sub("", _TRAIN.sub("", name))).lower() for name in names}


def _is_scaled_alike(view: View, found: list[Scaling], train: Scaling, test: Scaling) -> bool:
    """Whether the test data are scaled by the statistics of the training data somewhere."""
    return any(
        one.array == test.array and all(view.reading.source(step.inputs[0]) == train.array for step in one.statistics)
        for one in found
    )


def scaled_alike(view: View, found: Sisters) -> Iterator[Cure]:
    """`(test - mean) / std` with the statistics of the training data, as they are written there."""
    centred, quotient = _centred(view, found.train), found.train.quotient
    mine = _centred(view, found.test)
    if centred is None or mine is None:
        return
    texts = [view.text(view.steps[n]) for n in (mine.inputs[0], centred.inputs[1], quotient.inputs[1]) if n is not None]
    if len(texts) != 3:
        return
    data, centre, spread = texts
    spread = spread if re.fullmatch(r"[\w.]+(\(.*\))?", spread) or spread.startswith("(") else f"({spread})"
    text = f"({data} - {centre}) / {spread}"
    step = found.test.quotient

    def change(call: Call) -> Meaning:
        axes = view.reading.axes(found.test.array)
        if not axes:
            raise Impossible("no table")
        return Array(axes)

    yield retype(view, step, text, _ALIKE.filled(text=text), change)


def _centred(view: View, scaling: Scaling) -> Step | None:
    step = view.reading.maker(scaling.quotient.inputs[0])
    return step if step is not None and step.operation == "subtract" and len(step.inputs) == 2 else None


_ALIKE = Text(en="Scale them by the statistics of the training data: {text}", zh="用训练数据的统计量来缩放：{text}")
