"""Cosines of rows that were divided by the lengths of the columns.

What happens: np.linalg.norm(E, axis=0) has one length for each column, but the product multiplies rows with rows.
Why it bites: the lengths can be broadcast, and every number looks like a cosine; yet no row has length 1.

    import numpy as np
    E = np.array([[0.9, 0.8, 0.1], [0.8, 0.9, 0.2], [0.1, 0.2, 1.5], [0.0, 0.3, 0.7]])
    unit = E / np.linalg.norm(E, axis=0)                       # SS431
    cosine = unit @ unit.T

Write instead:

    import numpy as np
    E = np.array([[0.9, 0.8, 0.1], [0.8, 0.9, 0.2], [0.1, 0.2, 1.5], [0.0, 0.3, 0.7]])
    unit = E / np.linalg.norm(E, axis=1, keepdims=True)
    cosine = unit @ unit.T

With a vector a column the lengths run along axis 0, and the cosines are `unit.T @ unit`.

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.products.unit_vectors import own_lengths, unit_vectors_across
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """求行与行的余弦，却除以了各列的长度。

发生了什么：np.linalg.norm(E, axis=0) 是每列一个长度，而乘积是行与行相乘。
为什么糟糕：这些长度可以广播，得到的每个数看上去都像余弦，可是没有一行的长度是 1。

    import numpy as np
    E = np.array([[0.9, 0.8, 0.1], [0.8, 0.9, 0.2], [0.1, 0.2, 1.5], [0.0, 0.3, 0.7]])
    unit = E / np.linalg.norm(E, axis=0)                       # SS431
    cosine = unit @ unit.T

应当写成：

    import numpy as np
    E = np.array([[0.9, 0.8, 0.1], [0.8, 0.9, 0.2], [0.1, 0.2, 1.5], [0.0, 0.3, 0.7]])
    unit = E / np.linalg.norm(E, axis=1, keepdims=True)
    cosine = unit @ unit.T

向量按列放时，长度沿轴 0 求，余弦是 `unit.T @ unit`。

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS431", "unit-vectors-across", "warning", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one length for each {kept} of {array} {shape}, but {product} sums over the {kept}s: it multiplies other vectors.",
    zh="{text} 是 {array} {shape} 的每{kept}一个长度，而 {product} 正是沿各{kept}求和：相乘的是另一个方向的向量。",
)
_WHY = Text(
    en="A cosine needs both vectors divided by their own lengths, taken along the axis that the product sums: axis={axis}, keepdims=True.",
    zh="求余弦时，两个向量都要除以自己的长度，而长度要沿乘积求和的那个轴来求：axis={axis}, keepdims=True。",
)
_KINDS = (Text(en="column", zh="列"), Text(en="row", zh="行"))


def detect(view: View) -> Iterator[Trouble]:
    """`unit @ unit.T` of a table that was divided by the lengths of its columns, where cosines or unit vectors are meant."""
    for found in unit_vectors_across(view):
        array = found.lengths.inputs[0]
        yield RULE.trouble(
            found.lengths,
            _MESSAGE.filled(
                text=view.text(found.lengths),
                kept=_KINDS[found.axis],
                array=view.called(array),
                shape=view.reading.shape(array),
                product=view.text(found.product),
            ),
            _WHY.filled(axis=1 - found.axis),
            lambda found=found: own_lengths(view, found),
            shown=(array,),
        )
