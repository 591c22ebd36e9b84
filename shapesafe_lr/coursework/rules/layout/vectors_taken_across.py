"""Rows taken of eigenvectors, where the vectors are the columns.

What happens: `vectors[i]` holds number i of every vector; the vector that belongs to value i is `vectors[:, i]`.
Why it bites: the table is square, so nothing is raised: the data are projected on directions that nobody asked for.

    import numpy as np
    X = np.array([[2.0, 1.9], [-1.0, -1.2], [0.5, 0.1], [-1.5, -0.8]])
    values, vectors = np.linalg.eigh(X.T @ X / 4)
    first = vectors[-1]                            # SS410
    scores = X @ first

Write instead:

    import numpy as np
    X = np.array([[2.0, 1.9], [-1.0, -1.2], [0.5, 0.1], [-1.5, -0.8]])
    values, vectors = np.linalg.eigh(X.T @ X / 4)
    first = vectors[:, -1]
    scores = X @ first

In `U, S, Vt = np.linalg.svd(X)` the vectors are the columns of U and the rows of Vt.

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import operand_turned
from ...analysis.meaning import Array
from ...analysis.products.vector_picks import axes_of_values, picked_otherwise, picks, tables_of_vectors
from ...analysis.roles import PRODUCTS
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """取了特征向量表的行，而向量是它的列。

发生了什么：`vectors[i]` 是每个向量的第 i 个数；与第 i 个特征值对应的向量是 `vectors[:, i]`。
为什么糟糕：这张表是方的，所以不会报错：数据被投影到了谁也没想要的方向上。

    import numpy as np
    X = np.array([[2.0, 1.9], [-1.0, -1.2], [0.5, 0.1], [-1.5, -0.8]])
    values, vectors = np.linalg.eigh(X.T @ X / 4)
    first = vectors[-1]                            # SS410
    scores = X @ first

应当写成：

    import numpy as np
    X = np.array([[2.0, 1.9], [-1.0, -1.2], [0.5, 0.1], [-1.5, -0.8]])
    values, vectors = np.linalg.eigh(X.T @ X / 4)
    first = vectors[:, -1]
    scores = X @ first

在 `U, S, Vt = np.linalg.svd(X)` 中，向量是 U 的列、Vt 的行。

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS410", "vectors-taken-across", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} uses the {other}s of {table} {shape} as its vectors, but the vectors are the {kind}s.",
    zh="{text} 把 {table} {shape} 的{other}当成了向量，而它的向量是{kind}。",
)
_WHY = Text(
    en="One {kind} of {table} belongs to one value; a {other} holds one number of each vector. Both are {n} long, so "
    "nothing is raised.",
    zh="{table} 的一{kind}对应一个值；而一{other}里是每个向量各取一个数。两者的长度都是 {n}，所以不会报错。",
)
_TAKES = ("T", "transpose", "subscript", "unpack", "take", "astype", "real", "copy", "flip", "multiply", "negative")
_KINDS = (Text(en="row", zh="行"), Text(en="column", zh="列"))


def detect(view: View) -> Iterator[Trouble]:
    """Where the axis that counts vectors is lined up with the axis along which each of them runs."""
    values = list(axes_of_values(view))
    if not values:
        return
    for meeting in view.reading.ledger.clashes():
        step = view.steps[meeting.step]
        sides = (meeting.left, meeting.right)
        if step.kind is not Kind.OPERATION or step.operation not in (*PRODUCTS, "zip", "multiply"):
            continue
        if not any(view.reading.ledger.same(side, one) for side in sides for one in values):
            continue
        found = sorted(_tables(view, step), key=lambda one: view.steps[one[1]].operation in PRODUCTS)
        if found:
            _, table, along = found[0]
            places = [place for place, _, _ in found]
            yield RULE.trouble(
                step,
                _MESSAGE.filled(
                    text=view.text(step),
                    table=_name(view, table),
                    shape=view.reading.shape(table),
                    kind=_KINDS[along],
                    other=_KINDS[1 - along],
                ),
                _WHY.filled(table=_name(view, table), kind=_KINDS[along], other=_KINDS[1 - along], n=meeting.left.size),
                lambda step=step, places=places: _cures(view, step, places),
                shown=(table,),
            )


def _tables(view: View, step: Step) -> Iterator[tuple[int, int, int]]:
    """The operands that were taken from a table of vectors, each with the table and the axis that counts its vectors."""
    for place, number in enumerate(step.inputs):
        if isinstance(view.reading.meaning(number), Array):
            for table, along in list(tables_of_vectors(view, number))[-1:]:
                if _is_taken_from(view, number, table):
                    yield place, table, along


def _is_taken_from(view: View, number: int | None, table: int) -> bool:
    """Whether an operand is the table, its transpose or a part of it, and not weights that were made of one."""
    reading = view.reading
    step = reading.maker(number)
    while step is not None and step.operation in _TAKES and step.inputs:
        if step.number == reading.source(table):
            return True
        step = reading.maker(step.inputs[0])
    return step is not None and step.number == reading.source(table)


def _name(view: View, table: int) -> str:
    """What the table of vectors was called where the decomposition was unpacked."""
    return view.steps[table].name or view.name(table)


def _cures(view: View, step: Step, places: list[int]) -> Iterator[Cure]:
    for place in places:
        if step.operation != "zip":
            for pick in picks(view, step.inputs[place]):
                yield from picked_otherwise(view, pick)
        yield from operand_turned(view, step, place)
