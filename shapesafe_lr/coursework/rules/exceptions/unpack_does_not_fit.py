"""A shape unpacked into another count of names.

What happens: m, n = X.shape needs two axes; a rank-1 array has one, a stack of pictures three or four.
Why it bites: the line that raises is right; the array lost an axis before, as in X = data[:, 0].

    import numpy as np
    data = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 9.0]])
    X = data[:, 0]                                 # SS614
    m, n = X.shape
    w = np.zeros((n, 1))
    print(m, X @ w)

Write instead:

    import numpy as np
    data = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 9.0]])
    X = data[:, [0]]
    m, n = X.shape
    w = np.zeros((n, 1))
    print(m, X @ w)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.count_cures import measured
from ...analysis.cures.edits import source_of
from ...analysis.cures.unpack_cures import one_length, unpack_cures, unpacked
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """把形状拆成了另一个数目的名字。

发生了什么：m, n = X.shape 需要两个轴；秩为 1 的数组只有一个，一叠图片有三个或四个。
为什么糟糕：报错的那一行是对的；数组早先丢掉了一个轴，例如 X = data[:, 0]。

    import numpy as np
    data = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 9.0]])
    X = data[:, 0]                                 # SS614
    m, n = X.shape
    w = np.zeros((n, 1))
    print(m, X @ w)

应当写成：

    import numpy as np
    data = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 9.0]])
    X = data[:, [0]]
    m, n = X.shape
    w = np.zeros((n, 1))
    print(m, X @ w)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS614", "unpack-does-not-fit", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {array} has shape {shape}, {rank} to unpack, and {count} names wait on the left.",
    zh="{text}：{array} 的形状是 {shape}，拆开得到{rank}，而左边有 {count} 个名字。",
)
_MESSAGE_ROWS = Text(
    en="{text}: {array} has shape {shape}, so it unpacks into its {rows} rows, and {count} names wait on the left.",
    zh="{text}：{array} 的形状是 {shape}，拆开得到它的 {rows} 行，而左边有 {count} 个名字。",
)
_MESSAGE_NUMBERS = Text(
    en="{text}: {array} has shape {shape}, so it unpacks into its {rows} numbers, and {count} names wait on the left.",
    zh="{text}：{array} 的形状是 {shape}，拆开得到它的 {rows} 个数，而左边有 {count} 个名字。",
)
_MESSAGE_ONE = Text(
    en="{text}: {length} is one number, and {count} names wait on the left.",
    zh="{text}：{length} 是一个数，而左边有 {count} 个名字。",
)
_LENGTHS = {
    0: Text(en="no length", zh="零个长度"),
    1: Text(en="one length", zh="一个长度"),
    2: Text(en="two lengths", zh="两个长度"),
    3: Text(en="three lengths", zh="三个长度"),
    4: Text(en="four lengths", zh="四个长度"),
}
_SEVERAL = Text(en="many lengths", zh="许多个长度")
_WHY_VECTOR = Text(
    en="A rank-1 array has one axis. If {array} should be a table, keep both axes where it is made: X[:, [0]] instead of "
    "X[:, 0], [[...]] instead of [...]; if it is a plain list of numbers, its length is {array}.shape[0].",
    zh="秩为 1 的数组只有一个轴。如果 {array} 应是一张表，就在构造它的地方留住两个轴：用 X[:, [0]] 而不是 X[:, 0]，"
    "用 [[...]] 而不是 [...]；如果它只是一列数，长度就是 {array}.shape[0]。",
)
_WHY_MORE = Text(
    en="There is one length for each axis. Pictures in a stack are (m, height, width, 3): flatten each one first, or name "
    "every axis, or take some: {array}.shape[:{count}].",
    zh="每个轴有一个长度。一叠图片的形状是 (m, 高, 宽, 3)：先把每张图片展平，或者给每个轴一个名字，或者只取几个：{array}.shape[:{count}]。",
)
_WHY_LESS = Text(
    en="There is one length for each axis, and {array} has fewer axes than names: it lost one, or was never given it.",
    zh="每个轴有一个长度，而 {array} 的轴比名字少：它丢掉了一个轴，或者从来没有过。",
)
_WHY_ONE = Text(
    en="The shape of {array} is {shape}; an index takes one length out of it. Unpack the whole shape: {array}.shape.",
    zh="{array} 的形状是 {shape}；下标从中取出一个长度。要拆就拆整个形状：{array}.shape。",
)
_WHY_ROWS = Text(
    en="Unpacking goes along the first axis: one row for each name. The columns are the rows of {array}.T.",
    zh="拆开是沿第一个轴进行的：每个名字得到一行。各列就是 {array}.T 的各行。",
)
_WHY_NUMBERS = Text(
    en="A rank-1 array unpacks into as many numbers as it is long: one name for each, or *rest for those that are left.",
    zh="秩为 1 的数组有多长，就拆成多少个数：每个数一个名字，剩下的可以写 *rest。",
)


def detect(view: View) -> Iterator[Trouble]:
    """An unpacking of a shape, of a length or of an array, that Python refused."""
    if view.crash is None:
        return
    step, crash = view.crash
    if step.operation != "unpack" or "unpack" not in crash.message:
        return
    names = _names(view, step)
    said = _length(view, step, names) or _lengths(view, step, names) or _rows(view, step, names)
    if said is not None and names:
        array, _ = unpacked(view, step)
        yield RULE.trouble(step, *said, lambda: unpack_cures(view, step, names), shown=(array,))


def _length(view: View, step: Step, names: list[str]) -> tuple[Text, Text] | None:
    """What is said of `m, n = X.shape[0]`."""
    length = one_length(view, step)
    if length is None:
        return None
    array = measured(view, length)
    facts = {"text": _line(view, step), "length": view.text(length), "array": view.called(array)}
    return _MESSAGE_ONE.filled(**facts, count=len(names)), _WHY_ONE.filled(**facts, shape=view.reading.shape(array))


def _lengths(view: View, step: Step, names: list[str]) -> tuple[Text, Text] | None:
    """What is said of `m, n = X.shape`."""
    array, is_shape = unpacked(view, step)
    maker = view.reading.maker(step.inputs[0]) if step.inputs else None
    if not is_shape or maker is None or maker.seen.items is None or maker.seen.kind != "tuple":
        return None
    shape = tuple(int(side.number or 0) for side in maker.seen.items)
    rank, count, called = len(shape), len(names), view.called(array)
    message = _MESSAGE.filled(
        text=_line(view, step), array=called, shape=shape, rank=_LENGTHS.get(rank, _SEVERAL), count=count
    )
    why = _WHY_VECTOR if rank == 1 and count == 2 else _WHY_MORE if rank > count else _WHY_LESS
    return message, why.filled(array=called, count=count)


def _rows(view: View, step: Step, names: list[str]) -> tuple[Text, Text] | None:
    """What is said of `x, y = points`."""
    array, _ = unpacked(view, step)
    shape = view.reading.shape(array)
    if not shape:
        return None
    called = view.called(array)
    text = _MESSAGE_ROWS if len(shape) > 1 else _MESSAGE_NUMBERS
    message = text.filled(text=_line(view, step), array=called, shape=shape, rows=shape[0], count=len(names))
    return message, _WHY_ROWS.filled(array=called) if len(shape) > 1 else _WHY_NUMBERS


def _names(view: View, step: Step) -> list[str]:
    """The names on the left, as written."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    return [source.segment(name) for name in target.elts] if isinstance(target, ast.Tuple | ast.List) else []


def _line(view: View, step: Step) -> str:
    """The whole line: the names alone say little."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    return " ".join((source.segment(statement) if statement is not None else view.text(step)).split())
