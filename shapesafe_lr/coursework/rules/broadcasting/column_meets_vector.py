"""A column and a rank-1 array, combined element by element.

What happens: (m, 1) with (m,) is read as (m, 1) with (1, m). Both are stretched, and the result is a table (m, m).
Why it bites: nothing is raised, and the mean of an (m, m) table is still one number, so the cost looks healthy.

    import numpy as np
    A = np.array([[0.9], [0.2], [0.7]])
    Y = np.array([1.0, 0.0, 1.0])             # SS201
    dZ = A - Y

Write instead:

    import numpy as np
    A = np.array([[0.9], [0.2], [0.7]])
    Y = np.array([[1.0], [0.0], [1.0]])
    dZ = A - Y

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import without_keepdims
from ...analysis.cures.flat_cures import column_where_it_meets, flat_cures
from ...analysis.cures.rank_one_weights import rank_one_weights
from ...analysis.cures.vector_cures import form_cures
from ...analysis.data.frame_columns import picked_as_vector
from ...analysis.data.stacked_pieces import pieces_of_one
from ...analysis.flow import elementwise_pairs
from ...analysis.meant import is_meant
from ...analysis.networks.kept import is_a_gradient, kept_cures, kept_operand
from ...analysis.networks.one_input import is_table_of_units
from ...analysis.predictions.flat_labels import flattened_labels
from ...analysis.predictions.sides import blamed_first, flat_where_decided
from ...analysis.products.added_axes import solved_for_itself
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """列向量与秩为 1 的数组逐元素运算。

发生了什么：(m, 1) 与 (m,) 会被当作 (m, 1) 与 (1, m)。两边都被拉伸，结果是一张 (m, m) 的表。
为什么糟糕：不会报错，而 (m, m) 表的平均值仍是一个数，所以代价看上去很正常。

    import numpy as np
    A = np.array([[0.9], [0.2], [0.7]])
    Y = np.array([1.0, 0.0, 1.0])             # SS201
    dZ = A - Y

应当写成：

    import numpy as np
    A = np.array([[0.9], [0.2], [0.7]])
    Y = np.array([[1.0], [0.0], [1.0]])
    dZ = A - Y

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS201", "column-meets-vector", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{column} is a column {column_shape} and {vector} is a rank-1 array {vector_shape}: "
    "element by element they make a table {result}.",
    zh="{column} 是列向量 {column_shape}，{vector} 是秩为 1 的数组 {vector_shape}：逐元素运算得到一张 {result} 的表。",
)
_WHY = Text(
    en="A rank-1 array is lined up with the last axis, as if it were a row, so every element of one meets every element "
    "of the other. Give both the same two-dimensional shape.",
    zh="秩为 1 的数组会与最后一个轴对齐，就像行向量一样，于是一边的每个元素都与另一边的每个元素相遇。请让两者有相同的二维形状。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Elementwise steps of (n, 1) with (n,)."""
    reading = view.reading
    for step in elementwise_pairs(view):
        for column, vector in (step.inputs, step.inputs[::-1]):
            tall, flat = reading.shape(column), reading.shape(vector)
            if tall is None or flat is None or len(tall) != 2 or len(flat) != 1:
                continue
            if tall[1] != 1 or tall[0] != flat[0] or flat[0] < 2 or is_meant(view, step):
                continue
            if is_table_of_units(view, step):
                continue
            yield RULE.trouble(
                step,
                _MESSAGE.filled(
                    column=view.called(column),
                    column_shape=tall,
                    vector=view.called(vector),
                    vector_shape=flat,
                    result=(flat[0], flat[0]),
                ),
                _WHY,
                lambda step=step, column=column, vector=vector: _cures(view, step, column, vector),
                shown=(column, vector),
            )


def _cures(view: View, step: Step, column: int | None, vector: int | None) -> Iterator[Cure]:
    kept = kept_operand(view, step)
    added = vector if kept == column else column
    if kept is not None and is_a_gradient(view, added):
        yield from kept_cures(view, kept, view.reading.shape(added) or ())
    yield from pieces_of_one(view, column)
    yield from flattened_labels(view, step, column, vector)
    yield from solved_for_itself(view, column, vector)
    yield from picked_as_vector(view, column)
    yield from without_keepdims(view, column)
    yield from blamed_first(view, step, column, vector)
    yield from form_cures(view, vector, "column")
    yield from flat_where_decided(view, step, column)
    yield from flat_cures(view, column)
    yield from form_cures(view, column, "row")
    yield from column_where_it_meets(view, step, step.inputs.index(vector))
    yield from rank_one_weights(view, column)
