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

from ...language import Text
from ..analysis.cure import Cure
from ..analysis.edits import numpy_name
from ..analysis.steps import Kind, Step
from ..analysis.view import View
from ..findings import Edit
from .rule import Rule, Trouble

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
    en="A list knows neither shapes nor element-by-element arithmetic. Make it an array: {text}",
    zh="列表不懂形状，也不会逐元素运算。请把它变成数组：{text}",
)
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
    if not lists and not arithmetic:
        return
    for number, seen in zip(step.inputs, step.operands, strict=False):
        if seen.kind != "list" or number is None:
            continue
        maker = view.reading.maker(number)
        where = maker if maker is not None and maker.kind is Kind.DISPLAY else step
        text = f"{numpy_name(view, step)}.array({view.text(where)})"
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), value=view.called(number)),
            _WHY.filled(text=text if where is not step else f"np.array({view.called(number)})"),
            lambda where=where, text=text, maker=maker: _cures(view, where, text, maker),
        )
        return


def _cures(view: View, where: Step, text: str, maker: Step | None) -> Iterator[Cure]:
    if maker is where:
        yield Cure(where.path, where.place, _WHY.filled(text=text), (Edit(where.place, text),), certain=True)
