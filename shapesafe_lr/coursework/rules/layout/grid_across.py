"""A table with one quantity along its rows, beside a grid that has it along the columns.

What happens: J[i, j] has w along its rows, while `np.meshgrid(w, b)` lets w run along the columns: its grids are (b, w).
Why it bites: with as many w as b nothing is raised; the picture is a mirror image, and the best w is read as b.

    import numpy as np
    w_vals, b_vals = np.linspace(0, 4, 5), np.linspace(-2, 2, 5)
    J = np.zeros((len(w_vals), len(b_vals)))
    for i in range(len(w_vals)):
        for j in range(len(b_vals)):
            J[i, j] = (w_vals[i] - 3) ** 2 + (b_vals[j] + 1) ** 2
    W, B = np.meshgrid(w_vals, b_vals)             # SS437
    print("best w:", W.ravel()[np.argmin(J)])

Write instead:

    import numpy as np
    w_vals, b_vals = np.linspace(0, 4, 5), np.linspace(-2, 2, 5)
    J = np.zeros((len(w_vals), len(b_vals)))
    for i in range(len(w_vals)):
        for j in range(len(b_vals)):
            J[i, j] = (w_vals[i] - 3) ** 2 + (b_vals[j] + 1) ** 2
    W, B = np.meshgrid(w_vals, b_vals, indexing="ij")
    print("best w:", W.ravel()[np.argmin(J)])

To draw it, turn the table: `plt.contour(W, B, J.T)`.

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.loops.grids_across import Across, picked_across, plotted_across, rows_first, table_turned
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """表的行方向是一个量，旁边的网格却让这个量沿列走。

发生了什么：J[i, j] 的行方向是 w，而 `np.meshgrid(w, b)` 让 w 沿列走：它给出的网格是 (b, w)。
为什么糟糕：w 和 b 的个数相同时不会报错；画出的图是镜像的，最好的 w 被读成了 b。

    import numpy as np
    w_vals, b_vals = np.linspace(0, 4, 5), np.linspace(-2, 2, 5)
    J = np.zeros((len(w_vals), len(b_vals)))
    for i in range(len(w_vals)):
        for j in range(len(b_vals)):
            J[i, j] = (w_vals[i] - 3) ** 2 + (b_vals[j] + 1) ** 2
    W, B = np.meshgrid(w_vals, b_vals)             # SS437
    print("best w:", W.ravel()[np.argmin(J)])

应当写成：

    import numpy as np
    w_vals, b_vals = np.linspace(0, 4, 5), np.linspace(-2, 2, 5)
    J = np.zeros((len(w_vals), len(b_vals)))
    for i in range(len(w_vals)):
        for j in range(len(b_vals)):
            J[i, j] = (w_vals[i] - 3) ** 2 + (b_vals[j] + 1) ** 2
    W, B = np.meshgrid(w_vals, b_vals, indexing="ij")
    print("best w:", W.ravel()[np.argmin(J)])

画图时请把表转置：`plt.contour(W, B, J.T)`。

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS437", "grid-across", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} holds {table} {shape} against {grid}, whose rows and columns are the other way round.",
    zh="{text} 把 {table} {shape} 与 {grid} 放在一起，而后者的行和列正好相反。",
)
_WHY_PLOT = Text(
    en="A plot takes x along the columns and y along the rows; {table} has x along its rows.",
    zh="画图时 x 沿列、y 沿行；而 {table} 的 x 沿行。",
)
_WHY_PICK = Text(
    en="np.meshgrid lets its first array run along the columns. A place found in {table} is another place in {grid}; "
    'with indexing="ij" both are laid out alike.',
    zh='np.meshgrid 让第一个数组沿列走。在 {table} 里找到的位置，在 {grid} 里是另一个位置；用 indexing="ij" 两者的布局就相同了。',
)


def detect(view: View) -> Iterator[Trouble]:
    """A plot, or a pick by the place of an extreme, in which grid and table lie across each other."""
    for found in plotted_across(view):
        yield _trouble(view, found, _WHY_PLOT, is_plot=True)
    for found in picked_across(view):
        yield _trouble(view, found, _WHY_PICK, is_plot=False)


def _trouble(view: View, found: Across, why: Text, is_plot: bool) -> Trouble:
    table, grid = view.called(found.table), view.name(found.grid)
    return RULE.trouble(
        found.step,
        _MESSAGE.filled(text=view.text(found.step), table=table, shape=view.reading.shape(found.table), grid=grid),
        why.filled(table=table, grid=grid),
        lambda: table_turned(view, found) if is_plot else rows_first(view, found),
        shown=(found.table, found.grid),
    )
