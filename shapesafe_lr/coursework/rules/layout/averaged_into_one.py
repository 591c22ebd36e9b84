"""Predictions of several models put end to end and averaged into one number.

What happens: np.concatenate of columns (m, 1) gives one long column (3 m, 1), and its mean over axis 0 is one number.
Why it bites: nothing is raised; the same number is compared with every label. np.stack gives the models an axis of their own.

    import numpy as np
    X = np.array([[2.0, 0.3], [-1.0, 1.0], [0.5, -1.0], [0.1, 0.4]])
    y = np.array([[1], [0], [1], [0]])
    weights = np.array([[1.0], [-1.0]]), np.array([[0.5], [-0.2]])
    preds = [1 / (1 + np.exp(-(X @ w))) for w in weights]
    P = np.concatenate(preds)                      # SS422
    accuracy = np.mean((P.mean(axis=0) > 0.5) == y)

Write instead:

    import numpy as np
    X = np.array([[2.0, 0.3], [-1.0, 1.0], [0.5, -1.0], [0.1, 0.4]])
    y = np.array([[1], [0], [1], [0]])
    weights = np.array([[1.0], [-1.0]]), np.array([[0.5], [-0.2]])
    preds = [1 / (1 + np.exp(-(X @ w))) for w in weights]
    P = np.stack(preds)
    accuracy = np.mean((P.mean(axis=0) > 0.5) == y)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.end_to_end import ends_to_ends, stacked
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """几个模型的预测首尾相接，再平均成一个数。

发生了什么：几列 (m, 1) 用 np.concatenate 得到一长列 (3 m, 1)，它沿轴 0 的平均只是一个数。
为什么糟糕：不会报错；同一个数与每个标签比较。np.stack 会给各个模型一个单独的轴。

    import numpy as np
    X = np.array([[2.0, 0.3], [-1.0, 1.0], [0.5, -1.0], [0.1, 0.4]])
    y = np.array([[1], [0], [1], [0]])
    weights = np.array([[1.0], [-1.0]]), np.array([[0.5], [-0.2]])
    preds = [1 / (1 + np.exp(-(X @ w))) for w in weights]
    P = np.concatenate(preds)                      # SS422
    accuracy = np.mean((P.mean(axis=0) > 0.5) == y)

应当写成：

    import numpy as np
    X = np.array([[2.0, 0.3], [-1.0, 1.0], [0.5, -1.0], [0.1, 0.4]])
    y = np.array([[1], [0], [1], [0]])
    weights = np.array([[1.0], [-1.0]]), np.array([[0.5], [-0.2]])
    preds = [1 / (1 + np.exp(-(X @ w))) for w in weights]
    P = np.stack(preds)
    accuracy = np.mean((P.mean(axis=0) > 0.5) == y)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS422", "averaged-into-one", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one number for all: {join} put {count} predictions {each} end to end, and {labels} has {n} labels.",
    zh="{text} 把全部平均成了一个数：{join} 把 {count} 个 {each} 的预测首尾相接了，而 {labels} 有 {n} 个标签。",
)
_WHY = Text(
    en="The average is to run over the models and leave one number for each example. So the models need an axis that the "
    "examples do not lie along.",
    zh="平均应当对各个模型来求，给每个样本留下一个数。所以模型要有自己的轴，不能与样本同在一个轴上。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.concatenate(preds).mean(axis=0)` beside the labels."""
    for found in ends_to_ends(view):
        yield RULE.trouble(
            found.average,
            _MESSAGE.filled(
                text=view.text(found.average),
                join=view.text(found.join),
                count=found.times,
                each=found.each,
                labels=view.name(found.labels),
                n=max(found.each),
            ),
            _WHY,
            lambda found=found: stacked(view, found),
            shown=(found.join.number,),
        )
