"""A Python list where an array is meant.

What happens: a list has no .shape and no .T, + joins lists and * repeats them.
Why it bites: [1, 0, 1] looks like a row of labels; without np.array it is only a list of three numbers.

    import numpy as np
    Y = [[1, 0, 1]]                                # SS611
    m = Y.shape[1]

Write instead:

    import numpy as np
    Y = np.array([[1, 0, 1]])
    m = Y.shape[1]

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import numpy_name, operand_node, source_of
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该用数组的地方用了 Python 列表。

发生了什么：列表没有 .shape 和 .T，+ 是连接，* 是重复。
为什么糟糕：[1, 0, 1] 看上去像一行标签；没有 np.array，它只是三个数的列表。

    import numpy as np
    Y = [[1, 0, 1]]                                # SS611
    m = Y.shape[1]

应当写成：

    import numpy as np
    Y = np.array([[1, 0, 1]])
    m = Y.shape[1]

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS611", "list-for-array", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {value} is a Python list, not an array.",
    zh="{text}：{value} 是 Python 列表，不是数组。",
)
_WHY = Text(
    en="A list knows neither shapes nor axes nor element-by-element arithmetic; an array does.",
    zh="列表没有形状，没有轴，也不会逐元素运算；数组才有。",
)
_MAKE = Text(en="Make it an array: {text}", zh="把它变成数组：{text}")
_ATTRIBUTES = ("shape", "T", "dot", "reshape", "size", "ndim", "sum", "mean", "ravel", "flatten")


def detect(view: View) -> Iterator[Trouble]:
    """`[1, 0].shape`, `[0.1, 0.2] * 0.5`, `[1, 2] - [0, 1]`."""
    if view.crash is None:
        return
    step, crash = view.crash
    lists = "'list' object has no attribute" in crash.message and any(
        f"'{name}'" in crash.message for name in _ATTRIBUTES
    )
    arithmetic = crash.type == "TypeError" and (
        ("'list'" in crash.message and "unsupported operand" in crash.message)
        or "multiply sequence by non-int" in crash.message
    )
    indexed = crash.type == "TypeError" and "list indices must be integers or slices, not tuple" in crash.message
    if not lists and not arithmetic and not indexed:
        return
    for place, seen in enumerate(step.operands):
        number = step.inputs[place]
        if seen.kind != "list" or number is None:
            continue
        message = _MESSAGE.filled(text=view.text(step), value=view.called(number))
        yield RULE.trouble(step, message, _WHY, lambda place=place: _cures(view, step, place))
        return


def _cures(view: View, step: Step, place: int) -> Iterator[Cure]:
    """`np.array` around the list where it was written; around its name where it is used, if it grew before."""
    maker = view.reading.maker(step.inputs[place])
    where, node = step, operand_node(view, step, place)
    if maker is not None and _is_written_out(view, maker):
        where, node = maker, source_of(view, maker).node(maker.place)
    if node is not None:
        source = source_of(view, where)
        text = f"{numpy_name(view, step)}.array({source.segment(node)})"
        edits = (source.replace(node, text),)
        yield Cure(where.path, where.place, _MAKE.filled(text=text), edits, certain=True)


def _is_written_out(view: View, maker: Step) -> bool:
    """Whether a list is whole where it was made: typed or collected in brackets, and never appended to."""
    changed = any(user.operation.startswith("list.") for user in view.reading.users.get(maker.number, []))
    return (maker.kind is Kind.DISPLAY or maker.operation == "comprehension") and not changed
