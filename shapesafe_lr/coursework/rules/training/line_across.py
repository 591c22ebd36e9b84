"""A line of a square table that takes in numbers of the other axis.

What happens: W has a row for each feature and a column for each class; dW[c] += x adds the features of x to a row.
Why it bites: with as many classes as features a row is as long as a column, so nothing is raised, and the scores learn little.

    import numpy as np
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(6, 3)), np.array([0, 2, 1, 0, 1, 2])
    W, dW = rng.normal(size=(3, 3)), np.zeros((3, 3))
    for i in range(6):
        guess = np.argmax(X[i] @ W)
        dW[:, y[i]] -= X[i]
        dW[guess] += X[i]                          # SS546
    W = W - 0.1 * dW

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(6, 3)), np.array([0, 2, 1, 0, 1, 2])
    W, dW = rng.normal(size=(3, 3)), np.zeros((3, 3))
    for i in range(6):
        guess = np.argmax(X[i] @ W)
        dW[:, y[i]] -= X[i]
        dW[:, guess] += X[i]
    W = W - 0.1 * dW

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.lines_across import lines_across, put_along
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """方阵的一行（或一列）里，加进了另一个轴的数。

发生了什么：W 每个特征一行、每个类别一列；dW[c] += x 却把 x 的各个特征加到了一行上。
为什么糟糕：类别与特征一样多时，行和列一样长，所以不会报错，而得分几乎学不到东西。

    import numpy as np
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(6, 3)), np.array([0, 2, 1, 0, 1, 2])
    W, dW = rng.normal(size=(3, 3)), np.zeros((3, 3))
    for i in range(6):
        guess = np.argmax(X[i] @ W)
        dW[:, y[i]] -= X[i]
        dW[guess] += X[i]                          # SS546
    W = W - 0.1 * dW

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(6, 3)), np.array([0, 2, 1, 0, 1, 2])
    W, dW = rng.normal(size=(3, 3)), np.zeros((3, 3))
    for i in range(6):
        guess = np.argmax(X[i] @ W)
        dW[:, y[i]] -= X[i]
        dW[:, guess] += X[i]
    W = W - 0.1 * dW

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS546", "line-across", "error", "2.14", __doc__, PAGE_ZH)

_LINES = (Text(en="row", zh="行"), Text(en="column", zh="列"))
_MESSAGE = Text(
    en="{text} fills a {line} of {table} {shape}, but {value} has one number for each {line}.",
    zh="{text} 填的是 {table} {shape} 的一{line}，而 {value} 是每{line}一个数。",
)
_WHY = Text(
    en="{product} tells which axis of {table} meets the features: one {line} belongs to one feature. The numbers of one "
    "example go along a {other}. Only because the table is square does it fit.",
    zh="{product} 说明了 {table} 的哪个轴与特征相接：一{line}属于一个特征。一个样本的数应当放在一{other}里。只因为是方阵才放得下。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`dW[c] += X[i]`, where the scores are `X[i] @ W`, and the like with rows and columns exchanged."""
    for found in lines_across(view):
        line, other = _LINES[found.place], _LINES[1 - found.place]
        table = view.called(found.store.inputs[0])
        yield RULE.trouble(
            found.store,
            _MESSAGE.filled(
                text=view.text(found.store),
                line=line,
                table=table,
                shape=view.reading.shape(found.store.inputs[0]),
                value=view.called(found.store.inputs[-1]),
            ),
            _WHY.filled(product=view.text(found.product), table=table, line=line, other=other),
            lambda found=found: put_along(view, found.store, found.place),
            shown=(found.store.inputs[0], found.store.inputs[-1]),
        )
