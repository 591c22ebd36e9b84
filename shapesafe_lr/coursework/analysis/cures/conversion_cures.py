"""Cures for `int(...)` of a whole array: of positions the int is left out, of True and False it is `.astype(int)`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..meaning import Array
from ..source import bracketed
from ..steps import Step
from ..view import View
from .edits import source_of

_POSITIONS = ("argmax", "argmin", "argsort", "digitize", "searchsorted")


def conversion_cures(view: View, step: Step, array: int | None) -> Iterator[Cure]:
    """`int(np.argmax(A, axis=1))` as `np.argmax(A, axis=1)`, `int(A > 0.5)` as `(A > 0.5).astype(int)`."""
    source = source_of(view, step)
    node = source.node(step.place)
    made, meaning = view.reading.maker(array), view.reading.meaning(array)
    if not isinstance(node, ast.Call) or len(node.args) != 1 or node.keywords or made is None:
        return
    if not isinstance(node.func, ast.Name) or node.func.id not in ("int", "float", "bool"):
        return
    if isinstance(meaning, Array) and meaning.mask and node.func.id != "bool":
        text, why = f"{bracketed(source, node.args[0])}.astype({node.func.id})", _EACH
    elif made.operation in _POSITIONS and node.func.id == "int":
        text, why = source.segment(node.args[0]), _POSITION
    else:
        return
    yield Cure(step.path, step.place, why.filled(text=text), (source.replace(node, text),), certain=True)


_EACH = Text(en="Turn each True and False into a number: {text}", zh="把每个 True、False 变成数：{text}")
_POSITION = Text(
    en="Positions are whole numbers already, one for each example; leave {text} as it is",
    zh="位置本来就是整数，每个样本一个；直接写 {text}",
)
