"""The same labels for every batch.

What happens: in a loop the data are cut from another place in each pass, `X[i : i + 2]`, and the labels always from the same.
Why it bites: both pieces are equally long, so nothing is raised; all batches but one learn the labels of other examples.

    import numpy as np
    X = np.array([[1.0, 0.5], [2.0, 1.0], [-1.0, 0.0], [-2.0, -1.0]])
    y = np.array([1, 1, 0, 0])
    w = np.zeros(2)
    for i in range(0, 4, 2):
        X_batch, y_batch = X[i : i + 2], y[:2]     # SS551
        a = 1 / (1 + np.exp(-X_batch @ w))
        w = w - 0.5 * X_batch.T @ (a - y_batch) / 2

Write instead:

    import numpy as np
    X = np.array([[1.0, 0.5], [2.0, 1.0], [-1.0, 0.0], [-2.0, -1.0]])
    y = np.array([1, 1, 0, 0])
    w = np.zeros(2)
    for i in range(0, 4, 2):
        X_batch, y_batch = X[i : i + 2], y[i : i + 2]
        a = 1 / (1 + np.exp(-X_batch @ w))
        w = w - 0.5 * X_batch.T @ (a - y_batch) / 2

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator
from dataclasses import replace

from ....language import Text
from ...analysis.data.cut_unlike import cut_alike
from ...analysis.loops.still_cuts import still_cuts
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """每一批都用了同样的标签。

发生了什么：循环里数据每次从不同的位置切，`X[i : i + 2]`，标签却总从同一个位置切。
为什么糟糕：两段一样长，所以不会报错；除了一批之外，每一批学到的都是别的样本的标签。

    import numpy as np
    X = np.array([[1.0, 0.5], [2.0, 1.0], [-1.0, 0.0], [-2.0, -1.0]])
    y = np.array([1, 1, 0, 0])
    w = np.zeros(2)
    for i in range(0, 4, 2):
        X_batch, y_batch = X[i : i + 2], y[:2]     # SS551
        a = 1 / (1 + np.exp(-X_batch @ w))
        w = w - 0.5 * X_batch.T @ (a - y_batch) / 2

应当写成：

    import numpy as np
    X = np.array([[1.0, 0.5], [2.0, 1.0], [-1.0, 0.0], [-2.0, -1.0]])
    y = np.array([1, 1, 0, 0])
    w = np.zeros(2)
    for i in range(0, 4, 2):
        X_batch, y_batch = X[i : i + 2], y[i : i + 2]
        a = 1 / (1 + np.exp(-X_batch @ w))
        w = w - 0.5 * X_batch.T @ (a - y_batch) / 2

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS551", "same-labels-for-every-batch", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{labels} takes the same labels in each pass of the loop, while {data} takes other examples.",
    zh="循环每次取的样本 {data} 都不同，{labels} 取的却总是同样的标签。",
)
_WHY = Text(
    en="Example i belongs to label i: cut the data and the labels with the same key.",
    zh="第 i 个样本对应第 i 个标签：请用同样的下标切分数据和标签。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Cuts of labels that stay where they are, in a loop that goes on through the examples."""
    for found in still_cuts(view):
        yield RULE.trouble(
            found.labels.step,
            _MESSAGE.filled(labels=view.text(found.labels.step), data=view.text(found.data.step)),
            _WHY,
            lambda found=found: (replace(cure, certain=True) for cure in cut_alike(view, found.labels, found.data)),
            shown=(found.labels.step.inputs[0], found.data.step.inputs[0]),
        )
