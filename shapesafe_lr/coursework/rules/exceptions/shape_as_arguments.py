"""A shape given the wrong way.

What happens: np.zeros and its family take the shape as one tuple, np.random.randn and rand take the sides one by one.
Why it bites: np.zeros(3, 1) reads the 1 as a dtype, and np.random.randn((3, 1)) finds a tuple where it wants a number.

    import numpy as np
    w = np.zeros(3, 1)                             # SS610

Write instead:

    import numpy as np
    w = np.zeros((3, 1))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import source_of
from ...analysis.steps import Step
from ...analysis.view import View
from ...findings import Edit
from ..rule import Rule, Trouble

PAGE_ZH = """形状的写法不对。

发生了什么：np.zeros 及其同类把形状作为一个元组接收，而 np.random.randn 和 rand 逐个接收各边。
为什么糟糕：np.zeros(3, 1) 会把 1 当成 dtype，而 np.random.randn((3, 1)) 在要数的地方遇到了元组。

    import numpy as np
    w = np.zeros(3, 1)                             # SS610

应当写成：

    import numpy as np
    w = np.zeros((3, 1))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS610", "shape-as-arguments", "error", "2.16", __doc__, PAGE_ZH)

_TUPLE = ("zeros", "ones", "empty", "random", "random_sample", "standard_normal", "full")
_SIDES = ("randn", "rand")
_MESSAGE = Text(
    en="{text}: the shape is given as {given}, and {function} wants {wanted}.",
    zh="{text}：形状写成了{given}，而 {function} 要的是{wanted}。",
)
_ONE_TUPLE = Text(en="one tuple", zh="一个元组")
_SEPARATE = Text(en="separate sides", zh="分开的各边")
_WHY = Text(en="Write {text}.", zh="写成 {text}。")


def detect(view: View) -> Iterator[Trouble]:
    """`np.zeros(3, 1)`, `np.random.randn((3, 1))`."""
    if view.crash is None:
        return
    step, crash = view.crash
    if crash.type != "TypeError" or step.operation not in (*_TUPLE, *_SIDES):
        return
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call) or node.keywords or not node.args:
        return
    name = source.segment(node.func)
    if step.operation in _TUPLE and len(node.args) > 1 and not isinstance(node.args[0], ast.Tuple | ast.List):
        text = f"{name}(({', '.join(source.segment(arg) for arg in node.args)}))"
        given, wanted = _SEPARATE, _ONE_TUPLE
    elif step.operation in _SIDES and len(node.args) == 1 and isinstance(node.args[0], ast.Tuple | ast.List):
        text = f"{name}({', '.join(source.segment(item) for item in node.args[0].elts)})"
        given, wanted = _ONE_TUPLE, _SEPARATE
    elif step.operation in _SIDES and len(node.args) == 1:
        text = f"{name}(*{source.segment(node.args[0])})"
        given, wanted = _ONE_TUPLE, _SEPARATE
    else:
        return
    yield RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), given=given, wanted=wanted, function=name),
        _WHY.filled(text=text),
        lambda: _cures(step, text),
    )


def _cures(step: Step, text: str) -> Iterator[Cure]:
    yield Cure(step.path, step.place, _WHY.filled(text=text), (Edit(step.place, text),), certain=True)
