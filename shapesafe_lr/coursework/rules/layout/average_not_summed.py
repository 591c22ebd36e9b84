"""A weighted average of several predictions that was never summed.

What happens: weights * P weighs the predictions of each model; without the sum there is still a row for each model.
Why it bites: each small share is taken for a probability, and the labels are stretched over all the rows.

    import numpy as np
    P = np.array([[0.9, 0.2, 0.6, 0.4], [0.7, 0.1, 0.4, 0.3]])
    Y = np.array([[1, 0, 1, 0]])
    weights = np.array([[0.75], [0.25]])
    average = weights * P                          # SS462
    print(np.mean((average > 0.5) == Y))

Write instead:

    import numpy as np
    P = np.array([[0.9, 0.2, 0.6, 0.4], [0.7, 0.1, 0.4, 0.3]])
    Y = np.array([[1, 0, 1, 0]])
    weights = np.array([[0.75], [0.25]])
    average = np.dot(weights.T, P)
    print(np.mean((average > 0.5) == Y))

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.unsummed_averages import summed_averages, unsummed_averages
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """几个预测值的加权平均没有求和。

发生了什么：weights * P 只是给每个模型的预测值乘上权重；没有求和，就仍然是每个模型一行。
为什么糟糕：每一小份都被当成概率，标签也被拉伸到所有的行上。

    import numpy as np
    P = np.array([[0.9, 0.2, 0.6, 0.4], [0.7, 0.1, 0.4, 0.3]])
    Y = np.array([[1, 0, 1, 0]])
    weights = np.array([[0.75], [0.25]])
    average = weights * P                          # SS462
    print(np.mean((average > 0.5) == Y))

应当写成：

    import numpy as np
    P = np.array([[0.9, 0.2, 0.6, 0.4], [0.7, 0.1, 0.4, 0.3]])
    Y = np.array([[1, 0, 1, 0]])
    weights = np.array([[0.75], [0.25]])
    average = np.dot(weights.T, P)
    print(np.mean((average > 0.5) == Y))

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS462", "average-not-summed", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} {result} weighs {k} predictions for each example and sums nothing; {labels} {labels_shape} has one label for each.",
    zh="{text} {result} 给每个样本的 {k} 个预测值乘上权重，却没有求和；而 {labels} {labels_shape} 对每个样本只有一个标签。",
)
_WHY = Text(
    en="A weighted average, or a weighted vote, makes one number of {k} predictions: their products with the weights, summed. "
    "Unsummed, each product is only a share of it, and each of the {k} is held against the same label.",
    zh="加权平均（或加权投票）把 {k} 个预测值合成一个数：先乘权重，再求和。没有求和，每个乘积只是其中一份，却都拿来与同一个标签比较。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`weights * P` of the predictions of several models, thresholded and held against one row of labels."""
    for found in unsummed_averages(view):
        k = view.reading.axes(found.table)[found.place].size
        yield RULE.trouble(
            found.product,
            _MESSAGE.filled(
                text=view.text(found.product),
                result=view.reading.shape(found.product.number),
                k=k,
                labels=view.name(found.labels),
                labels_shape=view.reading.shape(found.labels),
            ),
            _WHY.filled(k=k),
            lambda found=found: summed_averages(view, found),
            shown=(found.table, found.weights),
        )
