"""The whole array set where a loop has come to one example.

What happens: Y[0] = 1 sets the whole row, in every pass anew; Y[0, i] = 1 sets the one element of example i.
Why it bites: nothing is raised, and all examples end with what the last passes found for one of them.

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7, 0.1]])
    Y = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        if A[0, i] > 0.5:
            Y[0] = 1                               # SS513
        else:
            Y[0, i] = 0

Write instead:

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7, 0.1]])
    Y = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        if A[0, i] > 0.5:
            Y[0, i] = 1
        else:
            Y[0, i] = 0

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.loops.whole_stores import stored_at_its_place, whole_stores
from ...analysis.loops.whole_tables import stored_in_its_part, whole_tables
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """循环已经走到一个样本，设的却是整个数组。

发生了什么：Y[0] = 1 每一遍都重新设整行；Y[0, i] = 1 才只设第 i 个样本的元素。
为什么糟糕：不会报错，而最后所有样本得到的，都是最后几遍为其中一个样本算出的结果。

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7, 0.1]])
    Y = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        if A[0, i] > 0.5:
            Y[0] = 1                               # SS513
        else:
            Y[0, i] = 0

应当写成：

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7, 0.1]])
    Y = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        if A[0, i] > 0.5:
            Y[0, i] = 1
        else:
            Y[0, i] = 0

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS513", "whole-set-in-loop", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} sets all {m} numbers of {array} {shape}, though {index} has come to one example only.",
    zh="{text} 设的是 {array} {shape} 的全部 {m} 个数，而 {index} 只走到其中一个样本。",
)
_WHY = Text(
    en="Each of the {m} passes sets everything anew, so what the passes before it found is lost. A pass should set the "
    "element of its own example.",
    zh="{m} 遍中的每一遍都把一切重新设一次，之前各遍的结果就丢了。每一遍只应设自己那个样本的元素。",
)

_MESSAGE_PART = Text(
    en="{text} sets all {m} {parts} of {array} {shape}, though {index} has come to one of them.",
    zh="{text} 设的是 {array} {shape} 的全部 {m} {parts}，而 {index} 只走到其中之一。",
)
_WHY_PART = Text(
    en="Each of the {m} passes sets everything anew, so that in the end all {parts} are those of the last pass. A pass should "
    "set its own.",
    zh="{m} 遍中的每一遍都把一切重新设一次，最后全部 {parts} 都是最后一遍的。每一遍只应设它自己的那一份。",
)
_PARTS = (Text(en="rows", zh="行"), Text(en="columns", zh="列"))


def detect(view: View) -> Iterator[Trouble]:
    """`Y[0] = 1`, `Y[:] = a > 0.5` in a loop over the examples; `W[:] = row` in a loop over the rows."""
    for part in whole_tables(view):
        array = part.step.inputs[0]
        shape = view.reading.shape(array) or ()
        told = {"m": shape[part.place], "parts": _PARTS[part.place]}
        yield RULE.trouble(
            part.step,
            _MESSAGE_PART.filled(
                text=view.text(part.step), array=view.called(array), shape=shape, index=part.loop.name, **told
            ),
            _WHY_PART.filled(**told),
            lambda part=part: stored_in_its_part(view, part),
            shown=(array,),
        )
    for found in whole_stores(view):
        array = found.step.inputs[0]
        shape = view.reading.shape(array) or ()
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(
                text=view.text(found.step),
                array=view.called(array),
                shape=shape,
                m=shape[found.place],
                index=found.loop.name,
            ),
            _WHY.filled(m=shape[found.place]),
            lambda found=found: stored_at_its_place(view, found),
            shown=(array,),
        )
