"""An outer product whose table lies across: `np.outer(x, delta)` as `np.outer(delta, x)`, `x[:, None] * delta` as `delta[:, None] * x`."""

import ast
from collections.abc import Iterator
from dataclasses import replace

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import flipped, operand_node, retype, source_of, turned
from ..meaning import Meaning
from ..reading import work_out
from ..source import bracketed
from ..steps import Step
from ..view import View


def exchanged(view: View, gradient: int | None) -> Iterator[Cure]:
    """The two vectors exchanged where the table was made of them; else the table turned there."""
    for step in list(view.reading.ancestors(gradient))[:8]:
        shape, source = view.reading.shape(step.number) or (), source_of(view, step)
        nodes = [operand_node(view, step, place) for place in range(2)]
        if len(shape) != 2 or len(step.inputs) != 2 or nodes[0] is None or nodes[1] is None:
            continue
        whole = source.node(step.place)
        if step.operation == "outer" and isinstance(whole, ast.Call):
            text = f"{source.segment(whole.func)}({source.segment(nodes[1])}, {source.segment(nodes[0])})"
            yield retype(view, step, text, _WRITE.filled(text=text), _turned_table)
        elif step.operation == "multiply" and _makes_a_table(view, step):
            yield from _spread_the_other(view, step, nodes[0], nodes[1])


def _turned_table(call: Call) -> Meaning:
    return flipped(work_out(Call(call.ledger, call.step, call.args[:2]), "outer"))


def _turned_product(call: Call) -> Meaning:
    return flipped(work_out(Call(call.ledger, call.step, call.args[:2]), "multiply"))


def _makes_a_table(view: View, step: Step) -> bool:
    """Whether both factors are vectors, each stretched along the other."""
    return all(max((axis.size for axis in view.reading.axes(n)), default=1) > 1 for n in step.inputs) and all(
        sum(axis.size > 1 for axis in view.reading.axes(n)) == 1 for n in step.inputs
    )


def _spread_the_other(view: View, step: Step, left: ast.expr, right: ast.expr) -> Iterator[Cure]:
    """The `[:, None]` taken from the one vector and given to the other; a number in front stays in front."""
    source = source_of(view, step)
    first, second = _vector_in(left), _vector_in(right)
    for spread, other in ((first, second), (second, first)):
        if isinstance(spread, ast.Subscript) and not isinstance(other, ast.Subscript | ast.BinOp):
            key = source.segment(spread).removeprefix(source.segment(spread.value))
            texts = {spread: source.segment(spread.value), other: f"{bracketed(source, other)}{key}"}
            text = f"{texts[first]} * {texts[second]}"
            cure = retype(view, step, text, _WRITE.filled(text=text), _turned_product)
            yield replace(cure, edits=tuple(source.replace(node, new) for node, new in texts.items()))
            return
    whole = source.node(step.place)
    if whole is not None:
        text = turned(source, whole)
        yield retype(view, step, text, _WRITE.filled(text=text), _turned_product)


def _vector_in(node: ast.expr) -> ast.expr:
    """The vector behind a number that scales it: `rate * x[:, None]`."""
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        node = node.right
    return node


_WRITE = Text(en="Write {text}", zh="写成 {text}")
