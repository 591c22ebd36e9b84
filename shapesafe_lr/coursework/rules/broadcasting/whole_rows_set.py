"""Whole rows set to 1 where one place in each was meant.

What happens: Y[labels] = 1 has one index, so it picks whole rows: every number in them becomes 1, once for each label.
Why it bites: nothing is raised, and Y still holds only 0 and 1; but an example now belongs to every class, or to none.

    import numpy as np
    labels = np.array([2, 0, 1, 2, 0])
    Y = np.zeros((len(labels), 3))
    Y[labels] = 1                                  # SS210
    print(Y.sum(axis=1))

Write instead:

    import numpy as np
    labels = np.array([2, 0, 1, 2, 0])
    Y = np.zeros((len(labels), 3))
    Y[np.arange(len(labels)), labels] = 1
    print(Y.sum(axis=1))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import source_of
from ...analysis.predictions.class_stores import ClassStore, class_store, places_for_labels
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """本该每个样本设一个位置，却把整行都设成了 1。

发生了什么：Y[labels] = 1 只有一个下标，取到的是整行：对每个标签，那一行的每个数都变成 1。
为什么糟糕：不会报错，Y 里也仍然只有 0 和 1；可是一个样本要么属于所有的类，要么一类也不属于。

    import numpy as np
    labels = np.array([2, 0, 1, 2, 0])
    Y = np.zeros((len(labels), 3))
    Y[labels] = 1                                  # SS210
    print(Y.sum(axis=1))

应当写成：

    import numpy as np
    labels = np.array([2, 0, 1, 2, 0])
    Y = np.zeros((len(labels), 3))
    Y[np.arange(len(labels)), labels] = 1
    print(Y.sum(axis=1))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS210", "whole-rows-set", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE_ROWS = Text(
    en="{text} sets whole rows of {table} {shape}: {labels} is the only index.",
    zh="{text} 设的是 {table} {shape} 的整行：下标只有 {labels} 一个。",
)
_MESSAGE_COLUMNS = Text(
    en="{text} sets whole columns of {table} {shape}: {labels} is the only index.",
    zh="{text} 设的是 {table} {shape} 的整列：下标只有 {labels} 一个。",
)
_WHY = Text(
    en="There is one class for each of the {m} examples, and the examples lie along axis {axis} of {table}. One place for "
    "each example takes two indices side by side: which example, and which class.",
    zh="{m} 个样本各有一个类别，而样本沿着 {table} 的轴 {axis}。要为每个样本只设一个位置，需要两个并排的下标：哪个样本、哪个类别。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`Y[labels] = 1`, `Y[:, labels] = 1` and, in a loop, `Y[labels[i]] = 1`."""
    for step in view.steps:
        store = class_store(view, step)
        if store is None:
            continue
        table, shape = step.inputs[0], view.reading.shape(step.inputs[0]) or ()
        message = _MESSAGE_ROWS if store.index == 1 else _MESSAGE_COLUMNS
        yield RULE.trouble(
            step,
            message.filled(
                text=view.text(step),
                table=view.called(table),
                shape=shape,
                labels=view.called(step.inputs[store.index]),
            ),
            _WHY.filled(m=shape[store.examples], axis=store.examples, table=view.called(table)),
            lambda store=store: _cures(view, store),
            shown=(table, step.inputs[store.index]),
        )


def _cures(view: View, store: ClassStore) -> Iterator[Cure]:
    step, text = store.step, places_for_labels(view, store)
    source = source_of(view, step)
    statement = source.statement(step.place)
    if text and isinstance(statement, ast.Assign):
        edit = source.replace(statement.targets[0], text)
        yield Cure(step.path, step.place, _PLACES.filled(text=text), (edit,), certain=True)


_PLACES = Text(en="Name the example and the class: {text}", zh="同时写出样本与类别：{text}")
