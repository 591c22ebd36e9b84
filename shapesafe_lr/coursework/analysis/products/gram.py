"""Products of a table with its own transpose, `X.T @ X`: a covariance, a kernel; and what is done with them later."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import as_written, flipped, operand_node, retype, source_of, turned
from ..meaning import Meaning
from ..networks.layers import base
from ..reading import work_out
from ..source import Source
from ..steps import Step
from ..view import View

Table = tuple[int | None, ...]
"""What tells one table from another: the step that made it; of `X - mu`, which may be typed twice, what it was made of."""


def table_under(view: View, number: int | None) -> Table:
    """The table under transposes and a scale."""
    step = view.reading.maker(base(view, number))
    if step is not None and step.operation in ("multiply", "divide") and len(step.inputs) == 2:
        tables = [n for n in step.inputs if view.reading.axes(n)]
        if len(tables) == 1:
            return table_under(view, tables[0])
    if step is not None and step.operation == "subtract":
        return tuple(view.reading.operands(step))
    return (None if step is None else step.number,)


def gram_products(view: View) -> Iterator[Step]:
    """The products of a table with its own transpose, whichever of the two is turned."""
    reading = view.reading
    for step in reading.operations("dot", "matmul"):
        if len(step.inputs) == 2 and all(len(reading.axes(number)) == 2 for number in step.inputs):
            turned_over = reading.ledger.same(reading.axes(step.inputs[0])[0], reading.axes(step.inputs[1])[1])
            if turned_over and table_under(view, step.inputs[0]) == table_under(view, step.inputs[1]):
                yield step


def goes_across(view: View, gram: Step, kept: Axis, summed: Axis) -> bool:
    """Whether something made of such a table is multiplied along the axis that it kept with what has the other axis there."""
    same = view.reading.ledger.same
    products = [view.steps[meeting.step] for meeting in view.reading.ledger.clashes()]
    products += [view.crash[0]] if view.crash is not None else []
    for step in products:
        if step.operation not in ("dot", "matmul") or len(step.inputs) != 2 or step.number <= gram.number:
            continue
        axes = [view.reading.axes(number) for number in step.inputs]
        if not axes[0] or not axes[1]:
            continue
        inner = axes[0][-1], axes[1][0]
        for made, mine, other in ((step.inputs[0], *inner), (step.inputs[1], *inner[::-1])):
            if same(mine, kept) and same(other, summed) and any(a is gram for a in view.reading.ancestors(made)):
                return True
    return False


def both_turned(view: View, step: Step) -> Iterator[Cure]:
    """`Xc.T @ Xc` as `Xc @ Xc.T`, and the other way round."""
    source, whole = source_of(view, step), source_of(view, step).node(step.place)
    left, right = (operand_node(view, step, place) for place in (0, 1))
    if left is None or right is None or whole is None:
        return
    scale, table = _unscaled(source, left)
    text = as_written(source, whole, step, turned(source, table), turned(source, right))

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, [flipped(arg) for arg in call.args]), step.operation)

    if text is not None:
        text = f"{scale}{text}"
        yield retype(view, step, text, _TURN.filled(text=text), change)


def _unscaled(source: Source, node: ast.expr) -> tuple[str, ast.expr]:
    """The number in front and the table of `1 / m * Xc.T`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return f"{source.segment(node.left)} * ", node.right
    return "", node


_TURN = Text(
    en="Sum over the other axis, with the other side turned: {text}", zh="改为沿另一个轴求和，转置另一边：{text}"
)
