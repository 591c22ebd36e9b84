"""A cut past the end of its axis.

What happens: X[:300] takes the first 300 rows; of an X with two rows it takes both, and all examples with them.
Why it bites: a slice past the end raises nothing, and the test examples are trained on.

    import numpy as np
    X = np.arange(24.0).reshape(2, 12)
    X_train = X[:9]                                # SS465
    X_test = X[:, 9:]

Write instead:

    import numpy as np
    X = np.arange(24.0).reshape(2, 12)
    X_train = X[:, :9]
    X_test = X[:, 9:]

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.cuts_past_the_end import cut_along_the_other, cuts_past_the_end
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """切片越过了它那个轴的末尾。

发生了什么：X[:300] 取前 300 行；而 X 只有两行，于是两行全取，所有样本也跟着全取了。
为什么糟糕：切片越过末尾不会报错，测试样本也被拿去训练了。

    import numpy as np
    X = np.arange(24.0).reshape(2, 12)
    X_train = X[:9]                                # SS465
    X_test = X[:, 9:]

应当写成：

    import numpy as np
    X = np.arange(24.0).reshape(2, 12)
    X_train = X[:, :9]
    X_test = X[:, 9:]

课程：2.1，“二分类”。
"""

RULE = Rule("SS465", "cut-past-the-end", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} cuts axis {place} of {array} {shape} at {bound}, past its end, so it takes everything along it.",
    zh="{text} 在 {bound} 处切 {array} {shape} 的轴 {place}，越过了末尾，于是沿这个轴全部取走。",
)
_WHY = Text(
    en="{beside} cuts the other axis at {bound}. Both parts are of the same things: cut them along the same axis.",
    zh="{beside} 在 {bound} 处切的是另一个轴。两部分属于同一批对象：请沿同一个轴来切。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`X[:300]` beside `X[:, 300:]` of X (2, 400)."""
    for found in cuts_past_the_end(view):
        array = found.step.inputs[0]
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(
                text=view.text(found.step),
                place=found.place,
                array=view.called(array),
                shape=view.reading.shape(array),
                bound=found.bound,
            ),
            _WHY.filled(beside=view.text(found.beside), bound=found.bound),
            lambda found=found: cut_along_the_other(view, found),
            shown=(array,),
        )
