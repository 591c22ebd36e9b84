"""Labels put together in another order than their examples.

What happens: np.tile goes through the labels in turn, 0, 1, 0, 1; in X all examples of one class come first, then the other's.
Why it bites: there are as many labels as examples, but half of them are false, and no cost and no accuracy can be trusted.

    import numpy as np
    left = np.random.randn(2, 20) - 1.5
    right = np.random.randn(2, 20) + 1.5
    X = np.hstack((left, right))
    Y = np.tile([0, 1], 20)                        # SS461
    A = 1 / (1 + np.exp(-X.sum(axis=0)))
    print(np.mean((A > 0.5) == Y))

Write instead:

    import numpy as np
    left = np.random.randn(2, 20) - 1.5
    right = np.random.randn(2, 20) + 1.5
    X = np.hstack((left, right))
    Y = np.repeat([0, 1], 20)
    A = 1 / (1 + np.exp(-X.sum(axis=0)))
    print(np.mean((A > 0.5) == Y))

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.order_cures import in_the_other_order
from ...analysis.data.flipped_stacks import FlippedStack, flipped_stacks, mirrored
from ...analysis.predictions.labels_ordered import Disordered, disordered_labels
from ...analysis.predictions.labels_swapped import SwappedLabels, joined_in_their_order, swapped_labels
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """标签排放的次序与样本的不同。

发生了什么：np.tile 让标签轮流出现：0、1、0、1；而 X 里先是一类的全部样本，再是另一类的全部样本。
为什么糟糕：标签与样本一样多，可有一半是错的，代价和准确率都不可信。

    import numpy as np
    left = np.random.randn(2, 20) - 1.5
    right = np.random.randn(2, 20) + 1.5
    X = np.hstack((left, right))
    Y = np.tile([0, 1], 20)                        # SS461
    A = 1 / (1 + np.exp(-X.sum(axis=0)))
    print(np.mean((A > 0.5) == Y))

应当写成：

    import numpy as np
    left = np.random.randn(2, 20) - 1.5
    right = np.random.randn(2, 20) + 1.5
    X = np.hstack((left, right))
    Y = np.repeat([0, 1], 20)
    A = 1 / (1 + np.exp(-X.sum(axis=0)))
    print(np.mean((A > 0.5) == Y))

课程：2.1，“二分类”。
"""

RULE = Rule("SS461", "labels-in-another-order", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE_TURN = Text(
    en="{labels} goes through its {size} labels in turn, {count} times; {examples} has {count} examples of each in a row.",
    zh="{labels} 让 {size} 个标签轮流出现 {count} 遍；而 {examples} 是每一类 {count} 个样本连在一起。",
)
_MESSAGE_ROW = Text(
    en="{labels} has each of its {size} labels {count} times in a row; {examples} goes through all {size} examples in turn.",
    zh="{labels} 让 {size} 个标签各自连着出现 {count} 次；而 {examples} 是把 {size} 个样本依次走一遍，再从头来。",
)
_MESSAGE_SWAPPED = Text(
    en="{labels} joins labels for {lengths} examples; {examples} joins {others} examples, in that order.",
    zh="{labels} 依次拼接 {lengths} 个样本的标签；而 {examples} 依次拼接的是 {others} 个样本。",
)
_WHY_SWAPPED = Text(
    en="Label i belongs to example i, so both are joined in one order. The lengths agree in all, and nothing fails.",
    zh="第 i 个标签属于第 i 个样本，所以两者要按同一次序拼接。总长度一样，也不会报错。",
)
_WHY = Text(
    en="Label i belongs to example i, so both are put together in one order: np.repeat gives a, a, b, b, and np.tile a, b, a, b, "
    "as a join does. The lengths agree either way, and nothing fails.",
    zh="第 i 个标签属于第 i 个样本，所以两者要按同一次序排放：np.repeat 得到 a, a, b, b；np.tile 得到 a, b, a, b。"
    "两种写法长度都一样，也不会报错。",
)
_MESSAGE_FLIPPED = Text(
    en="{text} reverses the order of the pictures in {array} {shape}; {examples} joins them, and {labels} keeps the labels' order.",
    zh="{text} 把 {array} {shape} 中图片的次序倒了过来；{examples} 把它们拼接起来，而 {labels} 保持标签原来的次序。",
)
_WHY_FLIPPED = Text(
    en="The first axis of a stack is the number of the picture. A mirrored picture has its columns of pixels in reverse order, "
    "and its label stays; here each label meets the picture of another example.",
    zh="一叠图片的第一个轴是图片的编号。左右翻转的图片是把像素的列倒过来，标签不变；而这里每个标签遇到的是另一个样本的图片。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.tile([0, 1], n)` beside `np.hstack((left, right))`, `np.repeat(y, 2)` beside `np.vstack((X, mirrored))`."""
    for found in disordered_labels(view):
        yield _trouble(view, found)
    for swapped in swapped_labels(view):
        yield _swapped(view, swapped)
    for flipped in flipped_stacks(view):
        yield _flipped(view, flipped)


def _trouble(view: View, found: Disordered) -> Trouble:
    labels, examples = found
    message = _MESSAGE_TURN if labels.in_turn else _MESSAGE_ROW
    return RULE.trouble(
        labels.step,
        message.filled(
            labels=view.text(labels.step),
            examples=view.text(examples.step),
            size=labels.size,
            count=labels.times,
        ),
        _WHY,
        lambda: in_the_other_order(view, labels),
        shown=(labels.made, examples.made),
    )


def _swapped(view: View, found: SwappedLabels) -> Trouble:
    return RULE.trouble(
        found.labels,
        _MESSAGE_SWAPPED.filled(
            labels=view.text(found.labels),
            lengths=", ".join(map(str, found.lengths)),
            examples=view.text(found.examples),
            others=", ".join(map(str, found.example_lengths)),
        ),
        _WHY_SWAPPED,
        lambda: joined_in_their_order(view, found),
        shown=(found.labels.number, found.examples.number),
    )


def _flipped(view: View, found: FlippedStack) -> Trouble:
    return RULE.trouble(
        found.flip,
        _MESSAGE_FLIPPED.filled(
            text=view.text(found.flip),
            array=view.called(found.flip.inputs[0]),
            shape=view.reading.shape(found.flip.inputs[0]),
            examples=view.text(found.examples),
            labels=view.text(found.labels),
        ),
        _WHY_FLIPPED,
        lambda: mirrored(view, found),
        shown=(found.flip.inputs[0],),
    )
