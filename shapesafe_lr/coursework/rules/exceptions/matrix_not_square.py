"""A matrix that must be square and is not.

What happens: inverse, determinant, eigenvalues and np.linalg.solve exist for square matrices only.
Why it bites: the data X (m, n) are no square; the normal equation inverts X.T @ X (n, n), and pinv does all of it.

    import numpy as np
    X = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 5.0]])
    y = np.array([[1.0], [2.0], [4.0]])
    w = np.linalg.inv(X) @ y                       # SS615

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 5.0]])
    y = np.array([[1.0], [2.0], [4.0]])
    w = np.linalg.pinv(X) @ y

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.linalg_cures import square_cures
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """必须是方阵却不是方阵的矩阵。

发生了什么：逆、行列式、特征值和 np.linalg.solve 只对方阵有定义。
为什么糟糕：数据 X (m, n) 不是方阵；正规方程要求逆的是 X.T @ X (n, n)，而 pinv 一步就能做完。

    import numpy as np
    X = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 5.0]])
    y = np.array([[1.0], [2.0], [4.0]])
    w = np.linalg.inv(X) @ y                       # SS615

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 5.0]])
    y = np.array([[1.0], [2.0], [4.0]])
    w = np.linalg.pinv(X) @ y

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS615", "matrix-not-square", "error", "2.13", __doc__, PAGE_ZH)

_NEED_A_SQUARE = (
    "inv", "det", "slogdet", "solve", "cholesky", "eig", "eigh", "eigvals", "eigvalsh", "matrix_power", "tensorinv", "expm",
)  # fmt: skip

_MESSAGE = Text(
    en="{text} needs a square matrix, and {array} has shape {shape}.",
    zh="{text} 需要方阵，而 {array} 的形状是 {shape}。",
)
_WHY = Text(
    en="Rows and columns of {array} are different things. The normal equation makes a square of the data first, "
    "X.T @ X (n, n); np.linalg.pinv(X) and np.linalg.lstsq(X, y) take the data as they are.",
    zh="{array} 的行和列是不同的东西。正规方程先由数据构造方阵 X.T @ X (n, n)；np.linalg.pinv(X) 和 np.linalg.lstsq(X, y) 直接接受数据。",
)
_WHY_VECTOR = Text(
    en="A rank-1 array is no matrix at all: {array} lost an axis, or was never given two.",
    zh="秩为 1 的数组根本不是矩阵：{array} 丢掉了一个轴，或者从来没有两个轴。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A function of numpy.linalg that refused a matrix which is not square."""
    if view.crash is None:
        return
    step, crash = view.crash
    if step.operation not in _NEED_A_SQUARE or not crash.type.endswith(("LinAlgError", "ValueError")):
        return
    shape = view.reading.shape(step.inputs[0]) if step.inputs else None
    if shape is None or (len(shape) >= 2 and shape[-1] == shape[-2]):
        return
    array = view.called(step.inputs[0])
    yield RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), array=array, shape=shape),
        (_WHY if len(shape) >= 2 else _WHY_VECTOR).filled(array=array),
        lambda: square_cures(view, step),
        shown=(step.inputs[0],),
    )
