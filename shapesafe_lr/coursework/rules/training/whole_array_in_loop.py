"""The whole array where a loop has come to one example.

What happens: a is the prediction for example i, and Y holds the labels of all: Y * np.log(a) is an array, not a number.
Why it bites: the number J = 0 becomes an array without a word, because 0 + array is an array.

    import numpy as np
    X = np.array([[0.2, 1.0, -0.5, 2.0], [1.0, -1.0, 0.3, 0.7]])
    Y = np.array([[0, 1, 0, 1]])
    w = np.array([[0.4], [-0.2]])
    J = 0
    for i in range(X.shape[1]):
        a = 1 / (1 + np.exp(-(w[0, 0] * X[0, i] + w[1, 0] * X[1, i])))
        J += -Y * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)       # SS510

Write instead:

    import numpy as np
    X = np.array([[0.2, 1.0, -0.5, 2.0], [1.0, -1.0, 0.3, 0.7]])
    Y = np.array([[0, 1, 0, 1]])
    w = np.array([[0.4], [-0.2]])
    J = 0
    for i in range(X.shape[1]):
        a = 1 / (1 + np.exp(-(w[0, 0] * X[0, i] + w[1, 0] * X[1, i])))
        J += -Y[0, i] * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.example_cures import example_cures
from ...analysis.loops.example_loops import wholes_met
from ...analysis.predictions.label_picks import labels_of_all
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """循环已经走到一个样本，用的却是整个数组。

发生了什么：a 是第 i 个样本的预测值，而 Y 是全部样本的标签：Y * np.log(a) 是数组，不是一个数。
为什么糟糕：0 加数组得到数组，于是 J = 0 这个数不声不响地变成了数组。

    import numpy as np
    X = np.array([[0.2, 1.0, -0.5, 2.0], [1.0, -1.0, 0.3, 0.7]])
    Y = np.array([[0, 1, 0, 1]])
    w = np.array([[0.4], [-0.2]])
    J = 0
    for i in range(X.shape[1]):
        a = 1 / (1 + np.exp(-(w[0, 0] * X[0, i] + w[1, 0] * X[1, i])))
        J += -Y * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)       # SS510

应当写成：

    import numpy as np
    X = np.array([[0.2, 1.0, -0.5, 2.0], [1.0, -1.0, 0.3, 0.7]])
    Y = np.array([[0, 1, 0, 1]])
    w = np.array([[0.4], [-0.2]])
    J = 0
    for i in range(X.shape[1]):
        a = 1 / (1 + np.exp(-(w[0, 0] * X[0, i] + w[1, 0] * X[1, i])))
        J += -Y[0, i] * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS510", "whole-array-in-loop", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="In {text} the whole of {whole} {shape} meets {one}, which belongs to the one example that {index} has come to.",
    zh="在 {text} 中，整个 {whole} {shape} 与 {one} 相遇，而 {one} 只属于 {index} 走到的那一个样本。",
)
_WHY = Text(
    en="The loop goes through the {m} examples one by one, so each pass needs what belongs to its own example. With the whole "
    "array the result has a number for all {m}, and every pass mixes one example with all the others.",
    zh="循环逐个走过 {m} 个样本，每一遍只需要属于当前样本的部分。用上整个数组，结果就为全部 {m} 个样本各有一个数，每一遍都把一个样本与其他样本混在一起。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`J += Y * np.log(a)`, `dw += X * dz`, `A - Y[0, i]`, `J -= np.log(p[y])` in a loop over the examples."""
    for met in (*wholes_met(view), *labels_of_all(view)):
        whole, one = met.step.inputs[met.place], met.step.inputs[1 - met.place]
        yield RULE.trouble(
            met.step,
            _MESSAGE.filled(
                text=view.text(met.step),
                whole=view.called(whole),
                shape=view.reading.shape(whole),
                one=view.called(one),
                index=met.loop.name,
            ),
            _WHY.filled(m=met.over.size),
            lambda met=met: example_cures(view, met),
            shown=(whole,),
        )
