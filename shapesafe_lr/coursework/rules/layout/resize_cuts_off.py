"""np.resize of a picture: the first numbers are kept, nothing is scaled.

What happens: np.resize reads the numbers row after row until the new shape is full, and drops the others.
Why it bites: the shape is the one that was wanted; but the rows are broken apart, and most of the picture is gone.

    import numpy as np
    image = np.arange(64.0).reshape(8, 8)
    small = np.resize(image, (4, 4))                   # SS436
    print(small)

Write instead:

    import numpy as np
    image = np.arange(64.0).reshape(8, 8)
    small = image[::2, ::2]
    print(small)

To scale by any factor use a function made for pictures: `skimage.transform.resize`, or `Image.resize` of Pillow.

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.cut_off_resizes import cut_off_resizes, every_second
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """对图片用 np.resize：只保留了前面的数，并没有缩放。

发生了什么：np.resize 一行接一行地读数，直到填满新的形状，其余的都丢掉。
为什么糟糕：形状正是想要的，可是各行被拆散了，图片的大部分也没有了。

    import numpy as np
    image = np.arange(64.0).reshape(8, 8)
    small = np.resize(image, (4, 4))                   # SS436
    print(small)

应当写成：

    import numpy as np
    image = np.arange(64.0).reshape(8, 8)
    small = image[::2, ::2]
    print(small)

要按任意比例缩放，请用专门处理图片的函数：`skimage.transform.resize`，或 Pillow 的 `Image.resize`。

课程：2.1，“二分类”。
"""

RULE = Rule("SS436", "resize-cuts-off", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} takes the numbers of {array} {before} in a row until {after} is full: its rows are broken apart.",
    zh="{text} 把 {array} {before} 的数依次取出，直到填满 {after}：各行被拆散了。",
)
_WHY = Text(
    en="np.resize does not scale a picture. {kept} of its {whole} numbers are used, and a row of {old} becomes rows of {new}.",
    zh="np.resize 不会缩放图片。{whole} 个数里用到了 {kept} 个，原来每行 {old} 个数被切成每行 {new} 个。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.resize(image, (64, 64, 3))`."""
    for step in cut_off_resizes(view):
        before, after = view.reading.shape(step.inputs[0]) or (), step.seen.shape or ()
        whole, wanted = _size(before), _size(after)
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), array=view.called(step.inputs[0]), before=before, after=after),
            _WHY.filled(kept=min(whole, wanted), whole=whole, old=_size(before[1:]), new=_size(after[1:])),
            lambda step=step: every_second(view, step),
            shown=(step.inputs[0],),
        )


def _size(shape: tuple[int, ...]) -> int:
    size = 1
    for side in shape:
        size *= side
    return size
