"""Test data scaled along another axis than the training data.

What happens: the training data are scaled feature by feature, the test data example by example.
Why it bites: both tables look scaled, but the same house has other numbers in the one than in the other.

    import numpy as np
    X_train = np.array([[2.0, 300.0], [3.0, 420.0], [5.0, 800.0], [4.0, 610.0]])
    X_test = np.array([[3.0, 450.0], [4.0, 590.0], [2.0, 350.0]])
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    A = (X_train - mean) / std
    B = (X_test - X_test.mean(axis=1, keepdims=True)) / X_test.std(axis=1, keepdims=True)      # SS435
    print(np.abs(A[0] - B).sum(axis=1))

Write instead:

    import numpy as np
    X_train = np.array([[2.0, 300.0], [3.0, 420.0], [5.0, 800.0], [4.0, 610.0]])
    X_test = np.array([[3.0, 450.0], [4.0, 590.0], [2.0, 350.0]])
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    A = (X_train - mean) / std
    B = (X_test - mean) / std
    print(np.abs(A[0] - B).sum(axis=1))

The test data take the very mean and spread of the training data: a model knows no others.

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.statistics.sister_scalings import scaled_alike, scaled_otherwise
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """测试数据缩放时所沿的轴与训练数据不同。

发生了什么：训练数据是逐个特征缩放的，测试数据却是逐个样本缩放的。
为什么糟糕：两张表看上去都缩放过了，可同一套房子在两张表里的数值并不相同。

    import numpy as np
    X_train = np.array([[2.0, 300.0], [3.0, 420.0], [5.0, 800.0], [4.0, 610.0]])
    X_test = np.array([[3.0, 450.0], [4.0, 590.0], [2.0, 350.0]])
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    A = (X_train - mean) / std
    B = (X_test - X_test.mean(axis=1, keepdims=True)) / X_test.std(axis=1, keepdims=True)      # SS435
    print(np.abs(A[0] - B).sum(axis=1))

应当写成：

    import numpy as np
    X_train = np.array([[2.0, 300.0], [3.0, 420.0], [5.0, 800.0], [4.0, 610.0]])
    X_test = np.array([[3.0, 450.0], [4.0, 590.0], [2.0, 350.0]])
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    A = (X_train - mean) / std
    B = (X_test - mean) / std
    print(np.abs(A[0] - B).sum(axis=1))

测试数据要用训练数据的均值和离散程度：模型只认得这些。

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS435", "test-data-scaled-otherwise", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} scales {test} {shape} by {mine}, but {train} was scaled by {theirs}.",
    zh="{text} 用 {mine} 来缩放 {test} {shape}，而 {train} 是用 {theirs} 缩放的。",
)
_WHY = Text(
    en="What a model learnt from scaled training data it can only use on data scaled in the same way, feature by feature, "
    "by the same numbers.",
    zh="模型从缩放过的训练数据中学到的东西，只能用在以同样方式、用同样的数逐个特征缩放的数据上。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A table of test data that is scaled by its rows, beside one of training data that is scaled by its columns."""
    for found in scaled_otherwise(view):
        train, test = found
        yield RULE.trouble(
            test.quotient,
            _MESSAGE.filled(
                text=view.text(test.quotient),
                test=view.name(test.array),
                shape=view.reading.shape(test.array),
                mine=view.text(test.centre),
                train=view.name(train.array),
                theirs=view.text(train.centre),
            ),
            _WHY,
            lambda found=found: scaled_alike(view, found),
            shown=(test.array, train.array),
        )
