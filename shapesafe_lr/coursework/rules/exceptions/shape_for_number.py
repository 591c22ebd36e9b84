"""A whole shape where one of its lengths is needed.

What happens: X.shape is a tuple, (n_x, m); range, a division or np.zeros((n, 1)) want one length out of it.
Why it bites: the tuple gets a name such as m, and only a later line, which looks right, raises.

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    m = X.shape                                    # SS619
    total = 0.0
    for i in range(m):
        total += X[0, i]

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    m = X.shape[1]
    total = 0.0
    for i in range(m):
        total += X[0, i]

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.shape_cures import WholeShape, shape_cures, whole_shape
from ...analysis.flow import TOTALS, is_number
from ...analysis.steps import Step
from ...analysis.view import View
from ...trace import Crash
from ..rule import Rule, Trouble

PAGE_ZH = """该用一个长度的地方用了整个形状。

发生了什么：X.shape 是元组 (n_x, m)；而 range、除法和 np.zeros((n, 1)) 要的是其中的一个长度。
为什么糟糕：这个元组起了 m 这样的名字，直到后面一行看起来没错的代码才报错。

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    m = X.shape                                    # SS619
    total = 0.0
    for i in range(m):
        total += X[0, i]

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    m = X.shape[1]
    total = 0.0
    for i in range(m):
        total += X[0, i]

课程：2.1，“二分类”。
"""

RULE = Rule("SS619", "shape-for-number", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} needs one length, but {given} is the whole shape of {array}, the tuple {shape}.",
    zh="{text} 需要一个长度，而 {given} 是 {array} 的整个形状，即元组 {shape}。",
)
_WHY = Text(
    en="X.shape[0] counts the rows of X and X.shape[1] its columns. Take the one that is meant where the shape is read.",
    zh="X.shape[0] 是 X 的行数，X.shape[1] 是列数。请在读取形状的地方取出要用的那一个。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`range(X.shape)`, `1 / X.shape`, `np.zeros((X.shape, 1))`, `np.sum(losses) / X.shape`, through a name too."""
    for step in _totals_divided(view) if view.crash is None else _refused(view, *view.crash):
        given = whole_shape(view, step)
        if given is not None:
            yield _trouble(view, step, given)


def _refused(view: View, step: Step, crash: Crash) -> Iterator[Step]:
    """The step that raised, if it is the tuple that Python complains of."""
    if crash.type == "TypeError" and any(words in crash.message for words in _WORDS):
        yield step


def _totals_divided(view: View) -> Iterator[Step]:
    """A number summed from an array over a whole shape: numpy makes an array of the tuple and raises nothing."""
    for step in view.reading.operations("divide"):
        total, by = (view.reading.maker(number) for number in (*step.inputs, None, None)[:2])
        summed = total is not None and any(
            s.operation in TOTALS for s in list(view.reading.ancestors(total.number))[:4]
        )
        if summed and by is not None and by.operation == "shape" and is_number(view, step.inputs[0]):
            yield step


def _trouble(view: View, step: Step, given: WholeShape) -> Trouble:
    array = view.steps[given.shape].inputs[0]
    return RULE.trouble(
        step,
        _MESSAGE.filled(
            text=view.text(step),
            given=view.called(given.read),
            array=view.called(array),
            shape=view.reading.shape(array),
        ),
        _WHY,
        lambda: shape_cures(view, step, given),
        shown=(array,),
    )


_WORDS = ("'tuple'", "multiply sequence by non-int")
"""What Python says of a tuple where a number is wanted: for range and sides, for operators, for `0.5 * m`."""
