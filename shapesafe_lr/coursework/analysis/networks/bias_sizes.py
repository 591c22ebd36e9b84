"""A bias as long as its layer's inputs, `np.zeros((sizes[l], 1))`, beside weights that make `sizes[l + 1]` outputs."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.creations import created, written_sides
from ..cures.edits import retype, source_of
from ..cures.vector_cures import spliced
from ..meaning import Array, Meaning
from ..source import Source, names_in
from ..steps import Step
from ..view import View

_SCOPES = (ast.FunctionDef, ast.Lambda, ast.ListComp, ast.DictComp, ast.GeneratorExp, ast.ClassDef, ast.Module)


def bias_size_cures(view: View, step: Step) -> Iterator[Cure]:
    """The other side of the weights for the bias, where `W @ A + b` was refused and b has the side that A goes into."""
    for score, bias in (step.inputs[:2], step.inputs[1::-1]) if step.operation == "add" else ():
        product, born = view.reading.maker(score), created(view, bias)
        if product is None or product.operation not in ("dot", "matmul") or len(view.reading.axes(score)) != 2:
            continue
        for axis, factor in enumerate(product.inputs[:2]):
            place = axis - 2 + len(view.reading.axes(bias))
            if born is not None and place >= 0:
                yield from _with_the_other_side(view, born, place, factor, axis)


def _with_the_other_side(view: View, born: Step, place: int, factor: int | None, axis: int) -> Iterator[Cure]:
    weights = view.reading.maker(factor)
    if weights is not None and weights.operation in ("T", "transpose"):
        weights, axis = view.reading.maker(weights.inputs[0]), 1 - axis
    made = created(view, weights.number) if weights is not None else None
    sides, own = written_sides(view, made), written_sides(view, born)
    if made is None or len(sides) != 2 or place >= len(own):
        return
    source, node = source_of(view, born), source_of(view, born).node(born.place)
    side, wanted, given = own[place], sides[axis], sides[1 - axis]
    mistaken = ast.dump(side) == ast.dump(given) != ast.dump(wanted)
    if node is None or not mistaken or not _is_known_there(source, side, source_of(view, made), wanted):
        return
    text = spliced(source, node, source.place(side), source_of(view, made).segment(wanted))
    passes, theirs = view.passes_over(born.number), view.passes_over(made.number)
    beside = dict(zip(passes, theirs, strict=False)) if len(passes) == len(theirs) else {}

    def change(call: Call) -> Meaning:
        axes = list(view.reading.axes(call.step))
        axes[place] = Axis(view.reading.axes(beside.get(call.step, made.number))[axis].size, call.step, place)
        return Array(tuple(axes))

    yield retype(view, born, text, _OUTPUTS.filled(text=text), change)


def _is_known_there(source: Source, side: ast.expr, other: Source, wanted: ast.expr) -> bool:
    """Whether the names in a length can be read where another is written: in the same scope, or there already."""
    if names_in(wanted) <= names_in(side):
        return True
    return source is other and _scope(source, side) is _scope(source, wanted)


def _scope(source: Source, node: ast.AST) -> ast.AST | None:
    parent = source.parents.get(node)
    while parent is not None and not isinstance(parent, _SCOPES):
        parent = source.parents.get(parent)
    return parent


_OUTPUTS = Text(
    en="One bias for each output of the layer, as many as the weights have: {text}",
    zh="层的每个输出各有一个偏置，个数与权重的输出一致：{text}",
)
