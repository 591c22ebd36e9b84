"""Features lined up with examples.

What happens: two arrays of the same length meet, but one runs along the examples and the other along the features.
Why it bites: it only runs because both happen to be equally long; each number meets the wrong one.

    import numpy as np
    images = np.random.rand(12, 2, 2, 3)
    X = np.zeros((12, 12))
    for i in range(12):
        X[i] = images[i].ravel()                   # SS403
    same = np.allclose(X[:, 0], images[0].ravel())

Write instead:

    import numpy as np
    images = np.random.rand(12, 2, 2, 3)
    X = np.zeros((12, 12))
    for i in range(12):
        X[:, i] = images[i].ravel()
    same = np.allclose(X[:, 0], images[0].ravel())

Lesson: 2.1, "Binary classification".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.births import REDUCTIONS
from ...analysis.cure import Cure
from ...analysis.cures.edits import as_dot, other_axes, source_of
from ...analysis.cures.layout_cures import layout_cures
from ...analysis.cures.vector_cures import form_cures
from ...analysis.flow import is_array, long_axes, product_under
from ...analysis.products.all_pairs import are_also_pairs
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """特征与样本对齐了。

发生了什么：两个长度相同的数组相遇，一个沿着样本，另一个沿着特征。
为什么糟糕：能运行只是因为两者碰巧一样长；每个数都与错误的数相遇。

    import numpy as np
    images = np.random.rand(12, 2, 2, 3)
    X = np.zeros((12, 12))
    for i in range(12):
        X[i] = images[i].ravel()                   # SS403
    same = np.allclose(X[:, 0], images[0].ravel())

应当写成：

    import numpy as np
    images = np.random.rand(12, 2, 2, 3)
    X = np.zeros((12, 12))
    for i in range(12):
        X[:, i] = images[i].ravel()
    same = np.allclose(X[:, 0], images[0].ravel())

课程：2.1，“二分类”。
"""

RULE = Rule("SS403", "features-meet-examples", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="In {text} the examples of {one} are lined up with the features of {other}.",
    zh="在 {text} 中，{one} 的样本与 {other} 的特征对齐了。",
)
_WHY = Text(
    en="Both are {n} long, so nothing is raised. Each example is one column here: look where the rows and columns were "
    "exchanged.",
    zh="两者的长度都是 {n}，所以不会报错。这里每个样本是一列：请检查行与列在哪里被弄反了。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Elementwise meetings of two axes known to be different, one of them the examples."""
    reading = view.reading
    for meeting in reading.ledger.clashes():
        step = reading.steps[meeting.step]
        if step.kind is not Kind.OPERATION or not is_elementwise(step.operation) or len(step.inputs) < 2:
            continue
        left, right = view.roles.is_examples(meeting.left), view.roles.is_examples(meeting.right)
        if left == right or not all(is_array(view, n) for n in step.inputs[:2]):
            continue
        if max(len(reading.axes(n)) for n in step.inputs[:2]) > 2:
            continue  # patches of pictures and their filters have other axes
        if are_also_pairs(view, step, meeting) or any(_is_identity(view, n) for n in step.inputs[:2]):
            continue
        a, b = step.inputs[:2] if left else step.inputs[1::-1]
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), one=view.called(a), other=view.called(b)),
            _WHY.filled(n=meeting.left.size),
            lambda step=step: _cures(view, step),
            shown=(a, b),
        )


def _is_identity(view: View, number: int | None) -> bool:
    """Whether a table is `np.eye(n)`: its two axes were born as one, and the n rows may be n examples and their classes."""
    made = view.reading.maker(number)
    return made is not None and made.operation in ("eye", "identity")


def _cures(view: View, step: Step) -> Iterator[Cure]:
    if step.operation == "multiply":
        yield from as_dot(view, step)
    for number in step.inputs[:2]:
        for maker in list(view.reading.ancestors(number))[:6]:
            if maker.operation in REDUCTIONS and "axis" in maker.options:
                yield from other_axes(view, maker)
    for number in step.inputs[:2]:
        for maker in view.reading.ancestors(number):
            for store in view.steps:
                if store.kind is Kind.STORE and view.reading.source(store.inputs[0]) == maker.number:
                    yield from _row_to_column(view, store)
    for number in step.inputs[:2]:
        product = product_under(view, number)
        for operand in product.inputs[:2] if product is not None else ():
            if long_axes(view, operand) == 2:
                yield from layout_cures(view, operand)
    for number in step.inputs[:2]:
        if len(view.reading.axes(number)) == 2:
            yield from layout_cures(view, number)
            yield from form_cures(view, number, "row")


def _row_to_column(view: View, store: Step) -> Iterator[Cure]:
    """`X[i] = ...` as `X[:, i] = ...`."""
    source = source_of(view, store)
    statement = source.statement(store.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    if not isinstance(target, ast.Subscript) or isinstance(target.slice, ast.Tuple | ast.Slice):
        return
    text = f"{source.segment(target.value)}[:, {source.segment(target.slice)}]"
    yield Cure(
        store.path, source.place(target), _COLUMN.filled(text=text), (source.replace(target, text),), certain=True
    )


_COLUMN = Text(en="Fill a column: {text}", zh="填一列：{text}")
