"""A penalty with one number for each weight, added to a cost that is one number.

What happens: the mean of the losses is one number, w ** 2 has one for each weight: their sum is an array of costs.
Why it bites: nothing is raised. Each of the costs holds the square of one weight only, and none is the cost.

    import numpy as np
    X, y = np.array([[1.0, 2.0], [1.0, -1.0], [0.5, 0.3]]), np.array([[1.0], [0.0], [1.0]])
    w = np.array([[0.5], [-1.0]])
    cost = np.mean((X @ w - y) ** 2) + 0.1 * w ** 2          # SS544

Write instead:

    import numpy as np
    X, y = np.array([[1.0, 2.0], [1.0, -1.0], [0.5, 0.3]]), np.array([[1.0], [0.0], [1.0]])
    w = np.array([[0.5], [-1.0]])
    cost = np.mean((X @ w - y) ** 2) + 0.1 * np.sum(w ** 2)

Lesson: 2.3, "Logistic regression cost function".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.unsummed_penalties import summed_squares, unsummed_penalties
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """正则项仍是每个权重一个数，就加到了只是一个数的代价上。

发生了什么：损失的平均值是一个数，w ** 2 却是每个权重一个数：两者相加得到一组代价。
为什么糟糕：不会报错。这组代价中的每一个只含一个权重的平方，没有一个是真正的代价。

    import numpy as np
    X, y = np.array([[1.0, 2.0], [1.0, -1.0], [0.5, 0.3]]), np.array([[1.0], [0.0], [1.0]])
    w = np.array([[0.5], [-1.0]])
    cost = np.mean((X @ w - y) ** 2) + 0.1 * w ** 2          # SS544

应当写成：

    import numpy as np
    X, y = np.array([[1.0, 2.0], [1.0, -1.0], [0.5, 0.3]]), np.array([[1.0], [0.0], [1.0]])
    w = np.array([[0.5], [-1.0]])
    cost = np.mean((X @ w - y) ** 2) + 0.1 * np.sum(w ** 2)

课程：2.3，“逻辑回归的代价函数”。
"""

RULE = Rule("SS544", "penalty-not-summed", "error", "2.3", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{squares} has shape {shape}, and it is added to one number: {text} becomes an array of costs.",
    zh="{squares} 的形状是 {shape}，却加到了一个数上：{text} 成了一组代价。",
)
_WHY = Text(
    en="A cost is one number: the losses of all examples in a mean or a sum, and the squares of all weights in a sum.",
    zh="代价是一个数：所有样本的损失求平均或求和，再加上所有权重的平方之和。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.mean(loss) + lam * w ** 2`."""
    for found in unsummed_penalties(view):
        squares = found.squares.number
        yield RULE.trouble(
            found.squares,
            _MESSAGE.filled(
                squares=view.called(squares), shape=view.reading.shape(squares), text=view.called(found.step.number)
            ),
            _WHY,
            lambda found=found: summed_squares(view, found),
            shown=(squares,),
        )
