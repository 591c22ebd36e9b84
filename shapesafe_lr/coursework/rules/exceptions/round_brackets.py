"""Round brackets where square ones index.

What happens: X.shape is a tuple, an array holds numbers, and np.c_ joins what stands in square brackets; none of them is a
function, and Python says that it is not callable.
Why it bites: other languages index with round brackets, and w.T (X) looks like a product on paper.

    import numpy as np
    X = np.ones((3, 4))
    m = X.shape(1)                                 # SS633

Write instead:

    import numpy as np
    X = np.ones((3, 4))
    m = X.shape[1]

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import retype, source_of
from ...analysis.source import bracketed
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该用方括号的地方用了圆括号。

发生了什么：X.shape 是元组，数组里装的是数，np.c_ 拼接的是方括号里的内容；它们都不是函数，Python 会说它“不可调用”。
为什么糟糕：别的语言用圆括号取下标，而 w.T (X) 写在纸上又像是乘积。

    import numpy as np
    X = np.ones((3, 4))
    m = X.shape(1)                                 # SS633

应当写成：

    import numpy as np
    X = np.ones((3, 4))
    m = X.shape[1]

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS633", "round-brackets", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {called} is {what}, and round brackets call a function.",
    zh="{text}：{called} 是{what}，而圆括号是用来调用函数的。",
)
_TUPLE = Text(en="a tuple", zh="元组")
_ARRAY = Text(en="an array", zh="数组")
_JOINER = Text(en="made to be indexed", zh="要用下标来写的")
_WHY = Text(
    en="Square brackets take an element, a row or a length. A product is written with @, one of elements with *.",
    zh="方括号用来取元素、取一行或取长度。矩阵乘积写成 @，逐元素的乘积写成 *。",
)
_WRITE = Text(en="Write {text}", zh="写成 {text}")


def detect(view: View) -> Iterator[Trouble]:
    """`X.shape(0)`, `Y(0, i)`, `w.T(X)`, `np.c_(ones, X)`."""
    if view.crash is None or "object is not callable" not in view.crash[1].message:
        return
    step, crash = view.crash
    node = source_of(view, step).node(step.place)
    what = next((told for kind, told in _KINDS.items() if f"{kind}' object" in crash.message), None)
    if what is None or not isinstance(node, ast.Call) or node.keywords or not node.args:
        return
    if what is _TUPLE and not (isinstance(node.func, ast.Attribute) and node.func.attr == "shape"):
        return
    called = source_of(view, step).segment(node.func)
    yield RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), called=called, what=what),
        _WHY,
        lambda: _cures(view, step, node),
    )


def _cures(view: View, step: Step, node: ast.Call) -> Iterator[Cure]:
    """The same in square brackets; a product where one array was given another, of elements if they are of one shape."""
    source = source_of(view, step)
    called = bracketed(source, node.func)
    given = view.reading.shape(step.inputs[-1]) if step.inputs else None
    if len(node.args) == 1 and given and not called.endswith(("c_", "r_")):
        place = source.place(node.func)
        same = any(s.place == place and view.reading.shape(s.number) == given for s in view.steps[: step.number])
        text = f"{called} {'*' if same else '@'} {bracketed(source, node.args[0])}"
    else:
        text = f"{called}[{', '.join(source.segment(arg) for arg in node.args)}]"
    yield retype(view, step, text, _WRITE.filled(text=text))


_KINDS = {"tuple": _TUPLE, "numpy.ndarray": _ARRAY, "CClass": _JOINER, "RClass": _JOINER}
