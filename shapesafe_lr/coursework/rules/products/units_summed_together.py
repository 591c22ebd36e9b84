"""The scores of all units of a layer added up to one number.

What happens: np.sum without axis= adds up the whole table W * x, and the one number is added to every bias.
Why it bites: nothing is raised and the result has one number for each unit, but all units got the same sum.

    import numpy as np
    W = np.array([[0.2, 0.8, -0.5, 1.0], [0.5, -0.9, 0.3, -0.5]])
    x, b = np.array([1.0, 2.0, 3.0, 2.5]), np.array([2.0, 0.5])
    z = np.sum(W * x) + b                          # SS330

Write instead:

    import numpy as np
    W = np.array([[0.2, 0.8, -0.5, 1.0], [0.5, -0.9, 0.3, -0.5]])
    x, b = np.array([1.0, 2.0, 3.0, 2.5]), np.array([2.0, 0.5])
    z = np.dot(W, x) + b

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.units_summed import summed_for_each, units_summed
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """把一层所有单元的得分加成了一个数。

发生了什么：不写 axis= 的 np.sum 把整张表 W * x 加起来，再把这一个数加到每个偏置上。
为什么糟糕：不会报错，结果也是每个单元一个数，可是所有单元用的是同一个和。

    import numpy as np
    W = np.array([[0.2, 0.8, -0.5, 1.0], [0.5, -0.9, 0.3, -0.5]])
    x, b = np.array([1.0, 2.0, 3.0, 2.5]), np.array([2.0, 0.5])
    z = np.sum(W * x) + b                          # SS330

应当写成：

    import numpy as np
    W = np.array([[0.2, 0.8, -0.5, 1.0], [0.5, -0.9, 0.3, -0.5]])
    x, b = np.array([1.0, 2.0, 3.0, 2.5]), np.array([2.0, 0.5])
    z = np.dot(W, x) + b

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS330", "units-summed-together", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} adds up the whole table {shape} to one number, and {biases} has {units} numbers, one for each row of {table}.",
    zh="{text} 把整张 {shape} 的表加成了一个数，而 {biases} 有 {units} 个数，{table} 的每一行对应一个。",
)
_WHY = Text(
    en="Each row of {table} is a unit with a score of its own: its weights times {vector}, summed over the row. The matrix "
    "product does that for all rows at once.",
    zh="{table} 的每一行是一个单元，有自己的得分：它的权重乘以 {vector}，再沿这一行求和。矩阵乘法一次就为所有行做完。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.sum(W * x) + b` with one bias for each row of W."""
    for found in units_summed(view):
        reading = view.reading
        yield RULE.trouble(
            found.total,
            _MESSAGE.filled(
                text=view.text(found.total),
                shape=reading.shape(found.product.number),
                biases=view.called(found.biases),
                units=reading.axes(found.biases)[0].size,
                table=view.called(found.table),
            ),
            _WHY.filled(table=view.called(found.table), vector=view.called(found.vector)),
            lambda found=found: summed_for_each(view, found),
            shown=tuple(found.product.inputs),
        )
