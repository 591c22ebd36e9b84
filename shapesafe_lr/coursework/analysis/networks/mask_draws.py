"""The random draw behind a mask of dropout, and the same draw with a number for each of the numbers that it meets."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..algebra.creation import SIZE_AT
from ..cure import Cure
from ..cures.count_cures import measured, shaping_lengths
from ..cures.edits import operand_node, retype, source_of
from ..meaning import Array, Meaning
from ..steps import Step
from ..view import View

_DRAWN = ("rand", "random", "random_sample", "uniform", "binomial", "choice", "randint", "integers")
_MADE_MASK = (
    "less", "less_equal", "greater", "greater_equal", "astype", "float", "int", "divide", "multiply", "copy", "array", "where", "floor",
    "asarray",
)  # fmt: skip


def drawn_mask(view: View, number: int | None) -> Step | None:
    """The draw behind a mask: `np.random.rand(1, m) < keep_prob`, a draw of zeros and ones, either of them scaled."""
    step = view.reading.maker(number)
    compared = False
    for _ in range(6):
        if step is None:
            return None
        if step.operation in _DRAWN:
            return step if compared or step.seen.binary else None
        if step.operation not in _MADE_MASK or not step.inputs:
            return None
        compared = compared or step.operation in _MADE_MASK[:4]
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    return None


def refused_mask_cures(view: View, step: Step) -> Iterator[Cure]:
    """`D = np.random.rand(A.shape[0]) < keep`, and `A * D` refused: a coin for each unit of each example was meant."""
    for mask, layer in (step.inputs[:2], step.inputs[1::-1]) if step.operation == "multiply" else ():
        drawn = drawn_mask(view, mask)
        if drawn is None or len(view.reading.axes(mask)) != 1 or len(view.reading.axes(layer)) != 2:
            continue
        sides = {view.reading.source(measured(view, length)) for length in shaping_lengths(view, drawn.number)}
        hidden = view.reading.source(layer) in view.roles.hidden_activations
        if view.reading.source(layer) in sides and (hidden or _is_scaled_back(view, mask)):
            yield from drawn_like(view, drawn, layer)


def _is_scaled_back(view: View, mask: int | None) -> bool:
    """Whether the program divides by the chance that the draw was compared with, as dropout does: labels are not."""
    compared = next((s for s in view.reading.ancestors(mask) if s.operation in _MADE_MASK[:4]), None)
    chance = operand_node(view, compared, 1) if compared is not None else None
    if compared is None or chance is None:
        return False
    divisors = [
        node.right if isinstance(node, ast.BinOp) else node.value
        for node in ast.walk(source_of(view, compared).tree)
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
    ]
    return ast.dump(chance) in map(ast.dump, divisors)


def drawn_like(view: View, drawn: Step, layer: int | None) -> Iterator[Cure]:
    """The draw with the shape of the layer, if the layer has a name by then."""
    name = next((name for number, name in view.arrays_in_sight(drawn) if _is(view, number, layer)), None)
    node = source_of(view, drawn).node(drawn.place)
    if name is None or not isinstance(node, ast.Call):
        yield Cure(drawn.path, drawn.place, _SHAPE)
        return
    text = _typed(view, drawn, node, f"{name}.shape")
    if text:
        yield retype(view, drawn, text, _DRAW.filled(text=text), lambda call: _like(view, call, layer))


def _is(view: View, number: int, layer: int | None) -> bool:
    return view.reading.source(number) == view.reading.source(layer)


def _like(view: View, call: Call, layer: int | None) -> Meaning:
    return Array(view.reading.axes(layer))


def _typed(view: View, drawn: Step, node: ast.Call, shape: str) -> str:
    source = source_of(view, drawn)
    name = source.segment(node.func)
    if drawn.operation == "rand":
        return f"{name}(*{shape})"
    for keyword in node.keywords:
        if keyword.arg == "size":
            return source.segment(node).replace(source.segment(keyword.value), shape)
    size = operand_node(view, drawn, SIZE_AT.get(drawn.operation, 9))
    return source.segment(node).replace(source.segment(size), shape) if size is not None else ""


_SHAPE = Text(en="Draw the mask with the shape of the layer.", zh="请按这一层的形状来抽取掩码。")
_DRAW = Text(en="Draw one number for each: {text}", zh="每个各抽一个数：{text}")
