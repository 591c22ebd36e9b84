"""The place of the largest number in a whole table, where each example needs its own.

What happens: without axis= np.argmax counts through the flattened table and gives one position for all examples.
Why it bites: one number can be compared with all labels, so there is an accuracy; it says nothing about the model.

    import numpy as np
    scores = np.array([[0.1, 2.0, 0.3], [1.5, 0.2, 0.1], [0.2, 0.1, 0.9], [0.3, 0.8, 0.1]])
    labels = np.array([1, 0, 2, 1])
    guess = np.argmax(scores)                      # SS417
    accuracy = np.mean(guess == labels)

Write instead:

    import numpy as np
    scores = np.array([[0.1, 2.0, 0.3], [1.5, 0.2, 0.1], [0.2, 0.1, 0.9], [0.3, 0.8, 0.1]])
    labels = np.array([1, 0, 2, 1])
    guess = np.argmax(scores, axis=1)
    accuracy = np.mean(guess == labels)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator
from dataclasses import replace

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.flow import long_axes
from ...analysis.meant import from_grid
from ...analysis.predictions.class_axes import class_axis
from ...analysis.statistics.reducing import reduces_all, with_axis
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """整张表只求了一个最大值的位置，而每个样本应各有一个。

发生了什么：不写 axis= 时，np.argmax 在展平的表中数位置，所有样本一共只得到一个数。
为什么糟糕：一个数可以与所有标签比较，所以也会算出一个准确率，可是它与模型毫无关系。

    import numpy as np
    scores = np.array([[0.1, 2.0, 0.3], [1.5, 0.2, 0.1], [0.2, 0.1, 0.9], [0.3, 0.8, 0.1]])
    labels = np.array([1, 0, 2, 1])
    guess = np.argmax(scores)                      # SS417
    accuracy = np.mean(guess == labels)

应当写成：

    import numpy as np
    scores = np.array([[0.1, 2.0, 0.3], [1.5, 0.2, 0.1], [0.2, 0.1, 0.9], [0.3, 0.8, 0.1]])
    labels = np.array([1, 0, 2, 1])
    guess = np.argmax(scores, axis=1)
    accuracy = np.mean(guess == labels)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS417", "position-in-whole-table", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one position in the whole of {table} {shape}, and it is compared with {labels} {labels_shape}.",
    zh="{text} 在整个 {table} {shape} 中只给出一个位置，却与 {labels} {labels_shape} 比较。",
)
_MESSAGE_BOTH = Text(
    en="{text} is one position in the whole of {table} {shape}, and it is compared with the one position of {labels}.",
    zh="{text} 在整个 {table} {shape} 中只给出一个位置，与 {labels} 的那一个位置比较。",
)
_WHY = Text(
    en="Each example has a label and needs a guess of its own: axis=1 looks along the rows, axis=0 down the columns.",
    zh="每个样本有一个标签，也应各有一个预测：axis=1 沿着行找，axis=0 沿着列找。",
)


def detect(view: View) -> Iterator[Trouble]:
    """One position of a table, compared with labels one by one, or with the one position of one-hot labels."""
    reading = view.reading
    for step in reading.operations("argmax", "argmin"):
        if not reduces_all(view, step):
            continue
        table = reading.shape(step.inputs[0]) or ()
        for user in reading.users.get(step.number, []):
            if user.operation not in ("equal", "not_equal") or len(user.inputs) != 2:
                continue
            other = user.inputs[1 if reading.source(user.inputs[0]) == step.number else 0]
            beside = reading.maker(other)
            message, cures = _MESSAGE, lambda step=step, other=other: _one_each(view, step, other)
            if beside is not None and _is_position_of_one_hot(view, beside) and beside.operation == step.operation:
                message, cures = _MESSAGE_BOTH, lambda step=step, beside=beside: _both(view, step, beside)
            elif not _are_labels(view, other, table):
                continue
            yield RULE.trouble(
                step,
                message.filled(
                    text=view.text(step),
                    table=view.called(step.inputs[0]),
                    shape=table,
                    labels=view.called(other),
                    labels_shape=reading.shape(other),
                ),
                _WHY,
                cures,
                shown=(step.inputs[0], other),
            )
            break


def _are_labels(view: View, number: int | None, table: tuple[int, ...]) -> bool:
    """Whether a value is a vector with one item for each row or each column of the table, and no counting-up."""
    if long_axes(view, number) != 1 or from_grid(view, number):
        return False
    return max(view.reading.shape(number) or (0,)) in table


def _is_position_of_one_hot(view: View, step: Step) -> bool:
    if step.operation not in ("argmax", "argmin") or not step.inputs or not reduces_all(view, step):
        return False
    labels = view.reading.maker(step.inputs[0])
    return labels is not None and labels.seen.one_hot is not None


def _one_each(view: View, step: Step, labels: int | None) -> Iterator[Cure]:
    """A position for each label: the axis of the labels stays."""
    reading = view.reading
    axes, theirs = reading.axes(step.inputs[0]), reading.axes(labels)
    long = next(axis for axis in theirs if axis.size > 1)
    classes = class_axis(view, step.inputs[0], None)
    fitting = [place for place in (1, 0) if axes[1 - place].size == long.size]
    fitting.sort(key=lambda place: (not reading.ledger.same(axes[1 - place], long), place != classes))
    column = len(theirs) == 2 and theirs[0].size > 1
    for place in fitting:
        yield from with_axis(view, step, place, keep=column)


def _both(view: View, step: Step, beside: Step) -> Iterator[Cure]:
    """Both positions along the classes of the one-hot labels."""
    labels = view.reading.maker(beside.inputs[0])
    axis = labels.seen.one_hot if labels is not None else None
    for one in with_axis(view, step, axis or 0, keep=False):
        for other in with_axis(view, beside, axis or 0, keep=False):
            yield replace(one, edits=(*one.edits, *other.edits), changes={**one.changes, **other.changes})
