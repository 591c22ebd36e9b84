"""A length, a bound or an index that Python wants whole, and that is a float: `m / 2`, `0.8 * m`, labels read as floats."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ...trace import Crash
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..cures.vector_cures import spliced
from ..source import bracketed
from ..steps import Kind, Step
from ..view import View


def fraction(view: View, step: Step, crash: Crash) -> int | None:
    """The float that was given where a whole number is needed; a whole array of them where one indexes."""
    if not any(words in crash.message for words in _WORDS):
        return None
    given = [*step.inputs, *(number for _, number in step.bounds), *step.options.values()]
    for number in _one_by_one(view, given):
        seen = view.steps[number].seen
        if (seen.is_array and seen.dtype.startswith("float") and number != step.inputs[0]) or (
            seen.kind == "number" and "float" in seen.type
        ):
            return number
    return None


def _one_by_one(view: View, given: list[int | None]) -> Iterator[int]:
    """The operands, and what stands in a tuple of them."""
    for number in given:
        if number is None:
            continue
        maker = view.reading.maker(number)
        if maker is not None and maker.kind is Kind.DISPLAY:
            yield from (item for item in maker.inputs if item is not None)
        else:
            yield number


def whole_cures(view: View, step: Step, number: int) -> Iterator[Cure]:
    """`m / 2` as `m // 2`, `0.8 * m` as `int(0.8 * m)`, `labels` as `labels.astype(int)`."""
    if view.steps[number].seen.is_array:
        yield from _as_integers(view, step, number)
        return
    maker = view.reading.maker(number)
    source = None if maker is None else source_of(view, maker)
    node = None if maker is None or source is None else source.node(maker.place)
    if maker is None or source is None or node is None or maker.kind is Kind.CONSTANT:
        return
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        text = f"{source.segment(node.left)} // {source.segment(node.right)}"
        yield Cure(maker.path, maker.place, _DIVIDED.filled(text=text), (Edit(maker.place, text),), certain=True)
        return
    yield from _scaled_afterwards(view, step, node)
    text = f"int({source.segment(node)})"
    yield Cure(maker.path, maker.place, _WHOLE.filled(text=text), (Edit(maker.place, text),), certain=True)


def _scaled_afterwards(view: View, step: Step, side: ast.expr) -> Iterator[Cure]:
    """`np.random.randn(n, k * 0.01)` as `np.random.randn(n, k) * 0.01`: the numbers were to be small, not their count."""
    source, (side_of, scale) = source_of(view, step), _scale(side)
    node = source.node(step.place)
    if step.operation not in _DRAWS or side_of is None or scale is None or not isinstance(node, ast.Call):
        return
    text = f"{spliced(source, node, source.place(side), source.segment(side_of))} * {source.segment(scale)}"
    if isinstance(source.parents.get(node), ast.BinOp | ast.Attribute):
        text = f"({text})"
    yield Cure(step.path, step.place, _AFTERWARDS.filled(text=text), (Edit(step.place, text),), certain=True)


def _scale(side: ast.expr) -> tuple[ast.expr | None, ast.expr | None]:
    """The length and the small number of `k * 0.01`, either way round."""
    if isinstance(side, ast.BinOp) and isinstance(side.op, ast.Mult):
        for length, scale in ((side.left, side.right), (side.right, side.left)):
            if isinstance(scale, ast.Constant) and isinstance(scale.value, float) and scale.value < _SMALL:
                return length, scale
    return None, None


def _as_integers(view: View, step: Step, number: int) -> Iterator[Cure]:
    """The index array as integers, where it is used."""
    for place, given in enumerate(step.inputs):
        node = operand_node(view, step, place) if given == number else None
        if node is not None:
            source = source_of(view, step)
            text = f"{bracketed(source, node)}.astype(int)"
            yield Cure(step.path, step.place, _WHOLE.filled(text=text), (source.replace(node, text),), certain=True)
            return


_WORDS = (
    "'float' object cannot be interpreted as an integer", "float64' object cannot be interpreted as an integer",
    "slice indices must be integers", "arrays used as indices must be of integer", "are valid indices",
)  # fmt: skip
_DRAWS = ("randn", "rand", "random", "standard_normal", "normal", "uniform")
_SMALL = 0.2
"""Weights begin smaller than this; a share of a length is larger, most often."""

_AFTERWARDS = Text(en="Scale the numbers that are drawn: {text}", zh="该缩小的是抽出的数：{text}")
_DIVIDED = Text(en="Divide without a remainder: {text}", zh="用整除：{text}")
_WHOLE = Text(en="Make it whole: {text}", zh="取整：{text}")
