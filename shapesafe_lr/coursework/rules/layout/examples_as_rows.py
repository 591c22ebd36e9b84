"""Flattened pictures used as columns, though they are rows.

What happens: images.reshape(m, -1) gives one picture a row; the model multiplies w.T with columns. The .T is missing.
Why it bites: when there are as many pixels as pictures nothing is raised, and the model learns from pixels as if they were examples.

    import numpy as np
    images = np.random.rand(12, 2, 2, 3)
    Y = np.array([[1, 0] * 6])
    X = images.reshape(images.shape[0], -1)        # SS401
    w = np.zeros((X.shape[0], 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

Write instead:

    import numpy as np
    images = np.random.rand(12, 2, 2, 3)
    Y = np.array([[1, 0] * 6])
    X = images.reshape(images.shape[0], -1).T
    w = np.zeros((X.shape[0], 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.axes import Axis
from ...analysis.cure import Cure
from ...analysis.cures.count_cures import count_cures
from ...analysis.cures.layout_cures import layout_cures
from ...analysis.flow import product_under
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """展平后的图片是行，却被当作列来用。

发生了什么：images.reshape(m, -1) 每张图片一行；而模型用 w.T 去乘各列。少了 .T。
为什么糟糕：当像素数碰巧等于图片数时不会报错，模型却把像素当成样本来学。

    import numpy as np
    images = np.random.rand(12, 2, 2, 3)
    Y = np.array([[1, 0] * 6])
    X = images.reshape(images.shape[0], -1)        # SS401
    w = np.zeros((X.shape[0], 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

应当写成：

    import numpy as np
    images = np.random.rand(12, 2, 2, 3)
    Y = np.array([[1, 0] * 6])
    X = images.reshape(images.shape[0], -1).T
    w = np.zeros((X.shape[0], 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

课程：2.1，“二分类”。
"""

RULE = Rule("SS401", "examples-as-rows", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{data} {shape} has one picture a row, but {text} takes its columns for the examples.",
    zh="{data} {shape} 每张图片一行，而 {text} 把它的列当作样本。",
)
_WHY = Text(
    en="The first axis of the pictures is the examples; flattened, they are the rows. In this course each example is a "
    "column: add .T where the pictures are flattened. The labels would otherwise be lined up with pixels.",
    zh="图片的第一个轴是样本；展平之后样本是行。本课程中每个样本是一列：请在展平的地方加上 .T。否则标签会与像素对齐。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Predictions whose long axis is the pixels of flattened pictures, compared with labels."""
    reading, roles = view.reading, view.roles
    for comparison in roles.comparisons:
        product = product_under(view, roles.activations.get(comparison.prediction))
        if product is None:
            continue
        for number in product.inputs[:2]:
            data = _flattened(view, number)
            long = [axis for axis in reading.axes(comparison.prediction) if axis.size > 1]
            if data is None or len(long) != 1:
                continue
            examples, pixels = data
            if reading.ledger.same(long[0], pixels) and not reading.ledger.same(long[0], examples):
                yield RULE.trouble(
                    product,
                    _MESSAGE.filled(data=view.name(number), shape=reading.shape(number), text=view.text(product)),
                    _WHY,
                    lambda number=number: _cures(view, number),
                    shown=tuple(product.inputs[:2]),
                )
                break


def _flattened(view: View, number: int | None) -> tuple[Axis, Axis] | None:
    """The examples and the pixels of flattened pictures; None if that is not what a value is."""
    axes = view.reading.axes(number)
    if len(axes) != 2:
        return None
    for stack in view.roles.image_stacks:
        for examples, pixels in (axes, axes[::-1]):
            if view.reading.ledger.same(examples, stack[0]) and pixels.parts and pixels is not examples:
                return examples, pixels
    return None


def _cures(view: View, number: int | None) -> Iterator[Cure]:
    yield from layout_cures(view, number)
    yield from count_cures(view, number)
