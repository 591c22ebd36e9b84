"""A table sorted along one axis, and the first few taken along the other.

What happens: np.argsort(D, axis=0) sorts each column; [:, :3] then takes the first three columns, not the three nearest.
Why it bites: D is square and so is its order, every shape is right, and each example still gets three positions.

    import numpy as np
    X = np.array([[0.0, 1.0], [0.2, 1.1], [4.0, 3.0], [4.1, 2.8], [0.1, 0.8], [3.9, 3.1]])
    y = np.array([0, 0, 1, 1, 0, 1])
    D = np.linalg.norm(X[:, None, :] - X[None, :, :], axis=2)
    nearest = np.argsort(D, axis=0)[:, :3]                   # SS427
    share = y[nearest].mean(axis=1)

Write instead:

    import numpy as np
    X = np.array([[0.0, 1.0], [0.2, 1.1], [4.0, 3.0], [4.1, 2.8], [0.1, 0.8], [3.9, 3.1]])
    y = np.array([0, 0, 1, 1, 0, 1])
    D = np.linalg.norm(X[:, None, :] - X[None, :, :], axis=2)
    nearest = np.argsort(D, axis=1)[:, :3]
    share = y[nearest].mean(axis=1)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.sorted_across import sorted_across
from ...analysis.statistics.reducing import along
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """沿一个轴排序，却沿另一个轴取前几个。

发生了什么：np.argsort(D, axis=0) 把每一列各自排序；[:, :3] 取的是前三列，而不是最近的三个。
为什么糟糕：D 是方的，排序结果也是方的，所有形状都对，每个样本仍然得到三个位置。

    import numpy as np
    X = np.array([[0.0, 1.0], [0.2, 1.1], [4.0, 3.0], [4.1, 2.8], [0.1, 0.8], [3.9, 3.1]])
    y = np.array([0, 0, 1, 1, 0, 1])
    D = np.linalg.norm(X[:, None, :] - X[None, :, :], axis=2)
    nearest = np.argsort(D, axis=0)[:, :3]                   # SS427
    share = y[nearest].mean(axis=1)

应当写成：

    import numpy as np
    X = np.array([[0.0, 1.0], [0.2, 1.1], [4.0, 3.0], [4.1, 2.8], [0.1, 0.8], [3.9, 3.1]])
    y = np.array([0, 0, 1, 1, 0, 1])
    D = np.linalg.norm(X[:, None, :] - X[None, :, :], axis=2)
    nearest = np.argsort(D, axis=1)[:, :3]
    share = y[nearest].mean(axis=1)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS427", "sorted-across", "error", "2.15", __doc__, PAGE_ZH)

_LINES = (Text(en="column", zh="列"), Text(en="row", zh="行"))
_MESSAGE = Text(
    en="{text} sorts each {line} of {table} {shape} by itself, and {cut} does not take the first few of each {line}.",
    zh="{text} 把 {table} {shape} 的每一{line}各自排序，而 {cut} 取的不是每一{line}的前几个。",
)
_WHY = Text(
    en="The nearest of each {other} come first in it once each {other} is sorted: along axis={axis}.",
    zh="要让每一{other}中最近的排在前面，就要把每一{other}排序：沿 axis={axis}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.argsort(D, axis=0)[:, :k]`, whose rows are then taken as the k nearest."""
    for found in sorted_across(view):
        table = found.sorting.inputs[0]
        yield RULE.trouble(
            found.sorting,
            _MESSAGE.filled(
                text=view.text(found.sorting),
                line=_LINES[found.axis],
                table=view.called(table),
                shape=view.reading.shape(table),
                cut=view.text(found.cut),
            ),
            _WHY.filled(other=_LINES[1 - found.axis], axis=1 - found.axis),
            lambda found=found: along(view, found.sorting, 1 - found.axis),
            shown=(table,),
        )
