"""A value that does not fit where it is stored.

What happens: p[i] is one place for one number; an array does not fit, nor does a row of another length.
Why it bites: the cause lies before: a whole vector was used where one of its elements was meant.

    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    w = np.array([0.5, -0.2])
    p = np.zeros(3)
    for i in range(3):
        z = 0.0
        for j in range(2):
            z = z + np.dot(X[i, j], w)             # SS606
        p[i] = z

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    w = np.array([0.5, -0.2])
    p = np.zeros(3)
    for i in range(3):
        z = 0.0
        for j in range(2):
            z = z + np.dot(X[i, j], w[j])
        p[i] = z

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.store_cures import store_cures
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """放不进所存位置的值。

发生了什么：p[i] 是放一个数的位置；放不下一个数组，也放不下另一个长度的行。
为什么糟糕：原因在前面：该用一个元素的地方用了整个向量。

    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    w = np.array([0.5, -0.2])
    p = np.zeros(3)
    for i in range(3):
        z = 0.0
        for j in range(2):
            z = z + np.dot(X[i, j], w)             # SS606
        p[i] = z

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    w = np.array([0.5, -0.2])
    p = np.zeros(3)
    for i in range(3):
        z = 0.0
        for j in range(2):
            z = z + np.dot(X[i, j], w[j])
        p[i] = z

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS606", "value-does-not-fit", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: a value of shape {value} does not fit there; {array} has shape {shape}.",
    zh="{text}：形状为 {value} 的值放不进去；{array} 的形状是 {shape}。",
)
_WHY = Text(
    en="The place and the value must have the same shape. Look where the value got its shape: was a whole vector used "
    "where one element was meant?",
    zh="位置与值的形状必须相同。请看这个值的形状从哪里来：是不是该用一个元素的地方用了整个向量？",
)


def detect(view: View) -> Iterator[Trouble]:
    """An item assignment that numpy refused."""
    if view.crash is None:
        return
    step, crash = view.crash
    if step.operation != "store" or crash.type not in ("ValueError", "TypeError") or len(step.inputs) < 2:
        return
    value = view.reading.shape(step.inputs[-1])
    shape = view.reading.shape(step.inputs[0])
    if not value or shape is None:
        return
    yield RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), value=value, array=view.called(step.inputs[0]), shape=shape),
        _WHY,
        lambda: store_cures(view, step),
        shown=(step.inputs[0], step.inputs[-1]),
    )
