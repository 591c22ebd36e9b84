"""A bias with one number an example.

What happens: b was made with the shape (1, m): it fits the scores of the training set, one bias for each example.
Why it bites: training runs, but a parameter that knows m cannot predict for another number of examples.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w, m = np.zeros((2, 1)), X.shape[1]
    b = np.zeros((1, m))                           # SS505
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    b = b - 0.1 * np.sum(A - Y) / m

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w, m = np.zeros((2, 1)), X.shape[1]
    b = np.zeros((1, 1))
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    b = b - 0.1 * np.sum(A - Y) / m

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.one_bias import one_bias
from ...analysis.cures.vector_cures import form_cures
from ...analysis.networks.example_biases import ExampleBias, biases_of_a_layer, biases_of_one_unit
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """每个样本一个数的偏置。

发生了什么：b 的形状是 (1, m)：它与训练集的得分正好相配，每个样本一个偏置。
为什么糟糕：训练能运行，但一个知道 m 的参数无法对另一个样本数做预测。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w, m = np.zeros((2, 1)), X.shape[1]
    b = np.zeros((1, m))                           # SS505
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    b = b - 0.1 * np.sum(A - Y) / m

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w, m = np.zeros((2, 1)), X.shape[1]
    b = np.zeros((1, 1))
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    b = b - 0.1 * np.sum(A - Y) / m

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS505", "bias-per-example", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{bias} {shape} has one number for each of the {m} examples.",
    zh="{bias} {shape} 对 {m} 个样本各有一个数。",
)
_WHY = Text(
    en="A parameter must not know how many examples there are: with other data {text} no longer fits. A unit has one bias.",
    zh="参数不应知道有多少个样本：换一批数据，{text} 就对不上了。一个单元只有一个偏置。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Parameters that are added to scores and have the axis of the examples."""
    seen: set[int] = set()
    for found in (*biases_of_one_unit(view), *biases_of_a_layer(view)):
        if found.born.number not in seen:
            seen.add(found.born.number)
            yield RULE.trouble(
                found.born,
                _MESSAGE.filled(bias=view.called(found.bias), shape=view.reading.shape(found.bias), m=found.m),
                _WHY.filled(text=found.text),
                lambda found=found: _cures(view, found),
                shown=(found.bias,),
            )


def _cures(view: View, found: ExampleBias) -> Iterator[Cure]:
    if any(other.born is found.born for other in biases_of_a_layer(view)):
        yield from form_cures(view, found.born.number, "column")
    else:
        yield from one_bias(view, found.bias)
