"""An array of pieces that keep their axis of 1, combined with one value for each piece.

What happens: np.array of m pieces (1, 1) is (m, 1, 1); minus y (m, 1) it is (m, m, 1), every piece with every y.
Why it bites: the mean over all pairs is still one number, and it looks like an error or an accuracy.

    import numpy as np
    X, y = np.array([[1.0, 0.5], [0.2, 2.0], [1.5, 1.0]]), np.array([[1.0], [0.0], [1.0]])
    w = np.array([[0.5], [0.2]])
    predictions = np.array([X[i : i + 1] @ w for i in range(3)])     # SS240
    error = np.mean((predictions - y) ** 2)

Write instead:

    import numpy as np
    X, y = np.array([[1.0, 0.5], [0.2, 2.0], [1.5, 1.0]]), np.array([[1.0], [0.0], [1.0]])
    w = np.array([[0.5], [0.2]])
    predictions = np.vstack([X[i : i + 1] @ w for i in range(3)])
    error = np.mean((predictions - y) ** 2)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.stacked_pieces import put_end_to_end, stacked_meetings
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """各部分都带着长度为 1 的轴，拼成数组后与每部分一个值的数组运算。

发生了什么：对 m 个 (1, 1) 的数组用 np.array 得到 (m, 1, 1)；减去 (m, 1) 的 y 就成了 (m, m, 1)，每个部分都与每个 y 相遇。
为什么糟糕：对所有配对求平均仍是一个数，看上去就像误差或准确率。

    import numpy as np
    X, y = np.array([[1.0, 0.5], [0.2, 2.0], [1.5, 1.0]]), np.array([[1.0], [0.0], [1.0]])
    w = np.array([[0.5], [0.2]])
    predictions = np.array([X[i : i + 1] @ w for i in range(3)])     # SS240
    error = np.mean((predictions - y) ** 2)

应当写成：

    import numpy as np
    X, y = np.array([[1.0, 0.5], [0.2, 2.0], [1.5, 1.0]]), np.array([[1.0], [0.0], [1.0]])
    w = np.array([[0.5], [0.2]])
    predictions = np.vstack([X[i : i + 1] @ w for i in range(3)])
    error = np.mean((predictions - y) ** 2)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS240", "pieces-keep-their-axis", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{stack} is {shape}, for each of its {n} pieces has an axis of 1; with {other} {other_shape} it makes {result}, "
    "every piece beside every other's value.",
    zh="{stack} 是 {shape}，因为它的 {n} 个部分各有一个长度为 1 的轴；与 {other} {other_shape} 一起得到 {result}，每个部分都与其他部分的值相遇。",
)
_WHY = Text(
    en="np.array puts a new axis in front of the axes that the pieces have. np.vstack and np.hstack put the pieces end to "
    "end along an axis they have already, so that one value belongs to each.",
    zh="np.array 会在各部分已有的轴之前再加一个新轴。np.vstack 和 np.hstack 则沿已有的轴把各部分首尾相接，于是每部分正好对应一个值。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Arrays (m, 1, k) that meet (m, k), (m,) or (1, m), where all pairs end in one number or in a product."""
    shape = view.reading.shape
    for found in stacked_meetings(view):
        whole = shape(found.stack.number) or ()
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(
                stack=view.name(found.stack.number),
                shape=whole,
                n=whole[0],
                other=view.called(found.other),
                other_shape=shape(found.other),
                result=shape(found.step.number),
            ),
            _WHY,
            lambda found=found: put_end_to_end(view, found),
            shown=(found.stack.number, found.other),
        )
