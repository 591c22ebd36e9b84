"""The number of pictures in a stack, or their side, taken from another of its axes.

What happens: a stack of pictures has shape (m, h, w, 3): shape[0] is their number, shape[1] and shape[2] are their sides.
Why it bites: any length is a number, so nothing is raised; what is counted with it later is counted wrongly.

    import numpy as np
    train_x_orig = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    m_train = train_x_orig.shape[1]                # SS467
    print("number of training examples:", m_train)

Write instead:

    import numpy as np
    train_x_orig = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    m_train = train_x_orig.shape[0]
    print("number of training examples:", m_train)

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.count_cures import measured
from ...analysis.data.stack_lengths import length_as_named, misnamed_lengths
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """一叠图片的张数或边长，取自了另一个轴。

发生了什么：一叠图片的形状是 (m, h, w, 3)：shape[0] 是张数，shape[1] 和 shape[2] 是边长。
为什么糟糕：任何长度都是一个数，所以不会报错；之后用它来计数，就都错了。

    import numpy as np
    train_x_orig = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    m_train = train_x_orig.shape[1]                # SS467
    print("number of training examples:", m_train)

应当写成：

    import numpy as np
    train_x_orig = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    m_train = train_x_orig.shape[0]
    print("number of training examples:", m_train)

课程：2.1，“二分类”。
"""

RULE = Rule("SS467", "length-of-another-axis", "warning", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{name} is {text}, which is {size}: the length of axis {axis} of {array} {shape}, not of axis {meant}.",
    zh="{name} 是 {text}，等于 {size}：那是 {array} {shape} 的轴 {axis} 的长度，而不是轴 {meant} 的。",
)
_WHY = Text(
    en="The first axis of a stack of pictures is their number; the next ones are the height and the width of each, and the "
    "colors.",
    zh="一叠图片的第一个轴是图片的张数；其余各轴是每张图片的高、宽和颜色。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`m_train = images.shape[1]`, `num_px = images.shape[0]`."""
    for found in misnamed_lengths(view):
        array = measured(view, found.length)
        shape = view.reading.shape(array) or ()
        yield RULE.trouble(
            found.length,
            _MESSAGE.filled(
                name=found.name,
                text=view.text(found.length),
                size=shape[found.axis],
                axis=found.axis,
                array=view.called(array),
                shape=shape,
                meant=found.meant,
            ),
            _WHY,
            lambda found=found: length_as_named(view, found),
            shown=(array,),
        )
