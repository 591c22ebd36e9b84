"""np.array of a list of columns: rank 3.

What happens: np.array([x1, x2, x3]) of columns (n_x, 1) puts a new axis in front: (3, n_x, 1). Side by side they would be (n_x, 3).
Why it bites: np.dot takes rank 3 without a word, and the predictions come out with three axes.

    import numpy as np
    columns = [np.array([[1.0], [2.0]]), np.array([[3.0], [4.0]]), np.array([[5.0], [6.0]])]
    X = np.array(columns)                          # SS306
    Z = np.dot(np.array([[0.1, -0.2]]), X)

Write instead:

    import numpy as np
    columns = [np.array([[1.0], [2.0]]), np.array([[3.0], [4.0]]), np.array([[5.0], [6.0]])]
    X = np.hstack(columns)
    Z = np.dot(np.array([[0.1, -0.2]]), X)

Lesson: 2.1, "Binary classification".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.cure import Cure
from ...analysis.cures.edits import numpy_name, retype, source_of
from ...analysis.data.stacked_features import StackedFeatures, joined_along_features, stacked_features
from ...analysis.flow import downstream
from ...analysis.meaning import Array, Meaning
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """对一列表的列向量用 np.array：秩为 3。

发生了什么：对 (n_x, 1) 的列向量，np.array([x1, x2, x3]) 会在最前面加一个新轴：(3, n_x, 1)。并排放才是 (n_x, 3)。
为什么糟糕：np.dot 对秩为 3 的数组也照算不误，于是预测值有了三个轴。

    import numpy as np
    columns = [np.array([[1.0], [2.0]]), np.array([[3.0], [4.0]]), np.array([[5.0], [6.0]])]
    X = np.array(columns)                          # SS306
    Z = np.dot(np.array([[0.1, -0.2]]), X)

应当写成：

    import numpy as np
    columns = [np.array([[1.0], [2.0]]), np.array([[3.0], [4.0]]), np.array([[5.0], [6.0]])]
    X = np.hstack(columns)
    Z = np.dot(np.array([[0.1, -0.2]]), X)

课程：2.1，“二分类”。
"""

RULE = Rule("SS306", "stacked-columns", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} of columns has shape {shape}: a new axis in front, instead of columns side by side ({rows}, {count}).",
    zh="由列向量组成的 {text} 形状是 {shape}：前面多了一个新轴，而不是并排的 ({rows}, {count})。",
)
_WHY = Text(
    en="np.array stacks along a new first axis. np.hstack puts columns side by side, one example a column.",
    zh="np.array 沿着新的第一个轴堆叠。np.hstack 把列向量并排放好，每个样本一列。",
)

_MESSAGE_FEATURES = Text(
    en="{text} has shape {shape}: {data} {table} and {new} are two tables one behind the other, not one table with more features.",
    zh="{text} 的形状是 {shape}：{data} {table} 与 {new} 成了一前一后的两张表，而不是一张特征更多的表。",
)
_WHY_FEATURES = Text(
    en="A new axis in front makes a stack; the product then works on each table by itself, and there are several scores for an "
    "example. {new} holds new features of the same examples, so it belongs along axis {axis} of {data}.",
    zh="在最前面加一个新轴得到的是堆叠；乘积于是对每张表分别计算，一个样本就有了几个得分。{new} 是同一批样本的新特征，应当沿 {data} 的轴 {axis} 相接。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Rank-3 arrays made of columns, or of data and new features, that go into a product."""
    reading = view.reading
    for found in stacked_features(view):
        yield _of_features(view, found)
    for step in reading.operations("array", "asarray", "stack"):
        shape = reading.shape(step.number)
        if (
            shape is None
            or len(shape) != 3
            or shape[2] != 1
            or shape[0] < 2
            or "axis" in step.options
            or not step.inputs
        ):
            continue
        if not _are_columns(view, step) or not any(
            user.operation in ("dot", "matmul") for user in downstream(view, step.number)
        ):
            continue
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), shape=shape, rows=shape[1], count=shape[0]),
            _WHY,
            lambda step=step: _cures(view, step),
        )


def _of_features(view: View, found: StackedFeatures) -> Trouble:
    data, new = (view.called(table) for table in found.tables[:2])
    return RULE.trouble(
        found.stack,
        _MESSAGE_FEATURES.filled(
            text=view.text(found.stack),
            shape=view.reading.shape(found.stack.number),
            data=data,
            table=view.reading.shape(found.tables[0]),
            new=new,
        ),
        _WHY_FEATURES.filled(new=new, data=data, axis=found.features),
        lambda: joined_along_features(view, found),
        shown=found.tables,
    )


def _are_columns(view: View, step: Step) -> bool:
    seen = step.operands[0]
    return seen.kind in ("list", "tuple") and any(item.is_array for item in seen.items or ())


def _cures(view: View, step: Step) -> Iterator[Cure]:
    source = source_of(view, step)
    node = source.node(step.place)
    if isinstance(node, ast.Call) and node.args:
        text = f"{numpy_name(view, step)}.hstack({source.segment(node.args[0])})"
        yield retype(view, step, text, _SIDE_BY_SIDE.filled(text=text), _side_by_side)


def _side_by_side(call: Call) -> Meaning:
    from ...analysis.reading import work_out

    stacked = work_out(call, "array")
    if isinstance(stacked, Array) and len(stacked.axes) == 3:
        return Array((stacked.axes[1], stacked.axes[0]))
    return None


_SIDE_BY_SIDE = Text(en="Put the columns side by side: {text}", zh="把列向量并排放好：{text}")
