"""`**` of a square table where the table was to be multiplied with itself.

What happens: P ** 2 squares each number of P for itself. Two steps of a chain are P @ P.
Why it bites: the shape is right, and nothing is raised; but the chances of a state no longer add up to 1.

    import numpy as np
    P = np.array([[0.9, 0.1], [0.4, 0.6]])
    start = np.array([1.0, 0.0])
    after = start @ P ** 2                         # SS341

Write instead:

    import numpy as np
    P = np.array([[0.9, 0.1], [0.4, 0.6]])
    start = np.array([1.0, 0.0])
    after = start @ np.linalg.matrix_power(P, 2)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.products.matrix_powers import as_matrix_power, matrix_powers
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """本该让方阵与自身相乘，却用了 `**`。

发生了什么：P ** 2 只是把 P 的每个数各自平方。链走两步应当是 P @ P。
为什么糟糕：形状是对的，也不会报错；但各状态的概率加起来不再是 1。

    import numpy as np
    P = np.array([[0.9, 0.1], [0.4, 0.6]])
    start = np.array([1.0, 0.0])
    after = start @ P ** 2                         # SS341

应当写成：

    import numpy as np
    P = np.array([[0.9, 0.1], [0.4, 0.6]])
    start = np.array([1.0, 0.0])
    after = start @ np.linalg.matrix_power(P, 2)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS341", "power-of-each-number", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} raises each number of {table} {shape} to the power for itself: no row meets a column.",
    zh="{text} 只是把 {table} {shape} 的每个数各自乘方：没有任何一行与一列相乘。",
)
_WHY = {
    "turn": Text(
        en="{table} is a rotation, and turning several times is the matrix product of {table} with itself.",
        zh="{table} 是旋转矩阵，转几次就是 {table} 与自身做几次矩阵乘法。",
    ),
    "chain": Text(
        en="{table} holds the chances to go from one state to another in one step. Several steps are the matrix product of {table} "
        "with itself, whose rows add up to 1 again.",
        zh="{table} 是走一步时从一个状态到另一个状态的概率。走几步就是 {table} 与自身的矩阵乘积，它的每一行加起来仍是 1。",
    ),
    "links": Text(
        en="{table} holds only 0 and 1, so that ** gives {table} again. The ways of several steps are counted by the matrix product "
        "of {table} with itself.",
        zh="{table} 里只有 0 和 1，所以 ** 得到的还是 {table}。走几步的路有多少条，要用 {table} 与自身的矩阵乘积来数。",
    ),
    "trace": Text(
        en="A trace is taken of a matrix, and the power of a matrix is its product with itself.",
        zh="求的是矩阵的迹，而矩阵的乘方是它与自身的矩阵乘积。",
    ),
}


def detect(view: View) -> Iterator[Trouble]:
    """`start @ P ** n` of a table of chances, `R ** 2` of a rotation, `A ** 3` of links, `np.trace(A ** 3)`."""
    for found in matrix_powers(view):
        table = found.step.inputs[0]
        name = view.called(table)
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(text=view.text(found.step), table=name, shape=view.reading.shape(table)),
            _WHY[found.kind].filled(table=name) if found.kind != "trace" else _WHY["trace"],
            lambda found=found: as_matrix_power(view, found),
            shown=(table,),
        )
