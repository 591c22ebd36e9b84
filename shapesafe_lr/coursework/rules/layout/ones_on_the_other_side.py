"""A column of ones put on the other side of the data than where the weights were found.

What happens: the weights were found with the ones in front, so the first is the bias; here the ones come last.
Why it bites: both tables have the same shape, and every weight multiplies another feature's numbers.

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0], [4.0, 2.0]])
    y = np.array([6.0, 5.0, 14.0, 9.0])
    theta = np.linalg.pinv(np.c_[np.ones(4), X]) @ y
    X_new = np.array([[2.0, 2.0], [5.0, 1.0]])
    print(np.c_[X_new, np.ones(2)] @ theta)            # SS433

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0], [4.0, 2.0]])
    y = np.array([6.0, 5.0, 14.0, 9.0])
    theta = np.linalg.pinv(np.c_[np.ones(4), X]) @ y
    X_new = np.array([[2.0, 2.0], [5.0, 1.0]])
    print(np.c_[np.ones(2), X_new] @ theta)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.products.ones_exchanged import ones_exchanged, put_first
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """那一列 1 放在了数据的另一侧，与求权重时不同。

发生了什么：求权重时 1 在最前面，所以第一个权重是偏置；而这里 1 放在了最后。
为什么糟糕：两张表的形状相同，可是每个权重都乘到了别的特征上。

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0], [4.0, 2.0]])
    y = np.array([6.0, 5.0, 14.0, 9.0])
    theta = np.linalg.pinv(np.c_[np.ones(4), X]) @ y
    X_new = np.array([[2.0, 2.0], [5.0, 1.0]])
    print(np.c_[X_new, np.ones(2)] @ theta)            # SS433

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0], [4.0, 2.0]])
    y = np.array([6.0, 5.0, 14.0, 9.0])
    theta = np.linalg.pinv(np.c_[np.ones(4), X]) @ y
    X_new = np.array([[2.0, 2.0], [5.0, 1.0]])
    print(np.c_[np.ones(2), X_new] @ theta)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS433", "ones-on-the-other-side", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} joins the ones on the other side than {before}, which gave the weights of {product} their order.",
    zh="{text} 把 1 拼在了另一侧，而 {product} 的权重是按 {before} 排列的。",
)
_WHY = Text(
    en="Each weight belongs to the place of its column: with the columns in another order the bias multiplies a feature.",
    zh="每个权重对应它那一列的位置；列的顺序一变，偏置就乘到了特征上。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.c_[X, ones] @ w` where w was trained on `np.c_[ones, X]`."""
    for found in ones_exchanged(view):
        yield RULE.trouble(
            found.join,
            _MESSAGE.filled(
                text=view.text(found.join), before=view.text(found.before), product=view.text(found.product)
            ),
            _WHY,
            lambda found=found: put_first(view, found.join),
            shown=(found.before.number,),
        )
