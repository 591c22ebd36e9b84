"""A grey picture, or a single color, taken along another axis than that of the colors.

What happens: in (m, h, w, 3) the colors are the last axis; mean(axis=1) averages each column of pixels and leaves (m, w, 3).
Why it bites: where the pictures are as small as they have colors, even the shape is right; and it is no picture any more.

    import numpy as np
    images = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    grey = images.mean(axis=1)                     # SS466
    print(grey[0])

Write instead:

    import numpy as np
    images = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    grey = images.mean(axis=3)
    print(grey[0])

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.colors import along_the_colors, colors_across
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """灰度图或单个颜色，取自颜色以外的轴。

发生了什么：在 (m, h, w, 3) 中颜色是最后一个轴；mean(axis=1) 把每一列像素平均掉，剩下 (m, w, 3)。
为什么糟糕：图片小到边长等于颜色数时，连形状都是对的；但那已经不是图片了。

    import numpy as np
    images = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    grey = images.mean(axis=1)                     # SS466
    print(grey[0])

应当写成：

    import numpy as np
    images = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    grey = images.mean(axis=3)
    print(grey[0])

课程：2.1，“二分类”。
"""

RULE = Rule("SS466", "colors-along-another-axis", "warning", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} goes along axis {axis} of {array} {shape}, but {name} needs the colors, which are axis {colors}.",
    zh="{text} 沿着 {array} {shape} 的轴 {axis} 进行，而 {name} 要的是颜色，它们在轴 {colors}。",
)
_WHY = Text(
    en="Each pixel has three numbers, one for each color. A grey picture has their mean for every pixel, and the red of a "
    "picture is the first of them at every pixel: both keep all rows and columns of pixels.",
    zh="每个像素有三个数，每种颜色一个。灰度图是每个像素的三个数的平均，图片的红色是每个像素的第一个数：两者都保留所有行和列的像素。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`grey = images.mean(axis=1)`, `red = picture[0]`."""
    for found in colors_across(view):
        array = found.step.inputs[0]
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(
                text=view.text(found.step),
                axis=found.axis,
                array=view.called(array),
                shape=view.reading.shape(array),
                name=found.name,
                colors=found.colors,
            ),
            _WHY,
            lambda found=found: along_the_colors(view, found),
            shown=(array,),
        )
