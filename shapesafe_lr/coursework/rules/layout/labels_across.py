"""One-hot labels that lie across their predictions.

What happens: np.eye(k)[labels] has one row for each example; here each example is a column of A. With as many examples as
classes the two tables have one shape.
Why it bites: nothing is raised, and the cost of each example takes the probabilities of the others.

    import numpy as np
    labels = np.array([2, 0, 0])
    Z = np.array([[0.1, 2.0, 1.3], [0.2, 0.1, 0.5], [1.8, 0.4, 0.2]])
    A = np.exp(Z) / np.sum(np.exp(Z), axis=0)
    predicted = A.argmax(axis=0)
    Y = np.eye(3)[labels]                      # SS423
    cost = -np.sum(Y * np.log(A)) / labels.size

Write instead:

    import numpy as np
    labels = np.array([2, 0, 0])
    Z = np.array([[0.1, 2.0, 1.3], [0.2, 0.1, 0.5], [1.8, 0.4, 0.2]])
    A = np.exp(Z) / np.sum(np.exp(Z), axis=0)
    predicted = A.argmax(axis=0)
    Y = np.eye(3)[labels].T
    cost = -np.sum(Y * np.log(A)) / labels.size

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.labels_across import labels_across, turned_labels
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """独热标签与预测的行列正好颠倒。

发生了什么：np.eye(k)[labels] 的每一行是一个样本，而这里 A 的每一列才是一个样本。样本数等于类别数时，两张表形状相同。
为什么糟糕：不会报错，而每个样本的代价取的是别的样本的概率。

    import numpy as np
    labels = np.array([2, 0, 0])
    Z = np.array([[0.1, 2.0, 1.3], [0.2, 0.1, 0.5], [1.8, 0.4, 0.2]])
    A = np.exp(Z) / np.sum(np.exp(Z), axis=0)
    predicted = A.argmax(axis=0)
    Y = np.eye(3)[labels]                      # SS423
    cost = -np.sum(Y * np.log(A)) / labels.size

应当写成：

    import numpy as np
    labels = np.array([2, 0, 0])
    Z = np.array([[0.1, 2.0, 1.3], [0.2, 0.1, 0.5], [1.8, 0.4, 0.2]])
    A = np.exp(Z) / np.sum(np.exp(Z), axis=0)
    predicted = A.argmax(axis=0)
    Y = np.eye(3)[labels].T
    cost = -np.sum(Y * np.log(A)) / labels.size

课程：2.1，“二分类”。
"""

RULE = Rule("SS423", "labels-across", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="In {text} the classes of {labels} {shape} lie along axis {theirs}, those of the probabilities along axis {classes}.",
    zh="在 {text} 中，{labels} {shape} 的类别沿轴 {theirs}，而概率的类别沿轴 {classes}。",
)
_WHY = Text(
    en="{softmax} sums over the classes, and {agrees} says the same. Along axis {theirs} of {labels} there is a single 1 for each "
    "example. Both tables are square, so they fit.",
    zh="{softmax} 对类别求和，{agrees} 也这样说。而 {labels} 沿轴 {theirs} 每个样本才只有一个 1。两张表都是方的，所以放得下。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.eye(4)[labels] * np.log(A)` where each column of A is an example."""
    for found in labels_across(view):
        labels = found.step.inputs[found.place]
        told = {"labels": view.name(labels), "theirs": 1 - found.classes}
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(
                text=view.text(found.step), shape=view.reading.shape(labels), classes=found.classes, **told
            ),
            _WHY.filled(softmax=view.text(found.softmax.below), agrees=view.text(found.agrees), **told),
            lambda found=found: turned_labels(view, found),
            shown=tuple(found.step.inputs[:2]),
        )
