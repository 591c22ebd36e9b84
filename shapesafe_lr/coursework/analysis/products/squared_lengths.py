"""A vector times itself that numpy refused: `np.dot(err, err)` of a column, where the sum of the squares was meant, one number."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import as_written, operand_node, retype, source_of, turned
from ..cures.outer_cures import is_own
from ..flow import long_axes
from ..meaning import Array, Meaning, Number
from ..source import Source, names_in
from ..steps import Step
from ..view import View

_TAKE_IT_OUT = {"item", "float", "int", "squeeze", "ravel", "flatten", "sum", "trace"}
_TAKE_A_NUMBER = {"sqrt", "exp", "log", "abs", "print", "append", "round"}
_ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow)


def squared_lengths(view: View, step: Step) -> Iterator[Cure]:
    """The inner product, and the number taken out of its (1, 1), where it goes on as a number; beside a table the outer one."""
    shape = view.reading.shape(step.inputs[0]) or ()
    if len(shape) != 2 or long_axes(view, step.inputs[0]) != 1 or not is_own(view, step):
        return
    source = source_of(view, step)
    node, left, right = source.node(step.place), operand_node(view, step, 0), operand_node(view, step, 1)
    if node is None or left is None or right is None:
        return
    outer = _joins_a_table(view, step, max(shape))
    first = turned(source, left) if (shape[1] == 1) != outer else source.segment(left)
    second = turned(source, right) if (shape[0] == 1) != outer else source.segment(right)
    product = as_written(source, node, step, first, second)
    if product is not None and outer:
        yield retype(view, step, product, _ALL.filled(text=product), _table)
    elif product is not None and _goes_on_as_number(source, node):
        text = f"{f'({product})' if isinstance(node, ast.BinOp) else product}.item()"
        yield retype(view, step, text, _ONE.filled(text=text), _number)


def _table(call: Call) -> Meaning:
    return Array(tuple(axis for arg in call.args[:2] if isinstance(arg, Array) for axis in arg.axes if axis.size > 1))


def _number(call: Call) -> Meaning:
    return Number()


def _joins_a_table(view: View, step: Step, size: int) -> bool:
    """Whether a table of all pairs stands in the same statement: `S += np.dot(x, x)`."""
    statement = source_of(view, step).statement(step.place)
    names = names_in(statement) if statement is not None else set()
    return any(
        name in names and view.reading.shape(number) == (size, size) for number, name in view.arrays_in_sight(step)
    )


def _goes_on_as_number(source: Source, node: ast.expr) -> bool:
    """Whether only arithmetic is done around a product, and nobody takes the number out of it, there or under its name."""
    around: ast.AST = node
    while isinstance(above := source.parents.get(around), ast.BinOp | ast.UnaryOp):
        if isinstance(above, ast.BinOp) and not isinstance(above.op, _ARITHMETIC):
            return False
        around = above
    if isinstance(above, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = above.targets if isinstance(above, ast.Assign) else [above.target]
        return all(isinstance(one, ast.Name) and not _is_taken_out(source, one) for one in targets)
    if isinstance(above, ast.Call) and around in above.args:
        return _name(above.func) in _TAKE_A_NUMBER
    return isinstance(above, ast.Return | ast.FormattedValue)


def _is_taken_out(source: Source, target: ast.Name) -> bool:
    """Whether a name is read in some way that needs an array: `J[0, 0]`, `J.item()`, `float(J)`, `J @ x`."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Name) and node.id == target.id and isinstance(node.ctx, ast.Load):
            user = source.parents.get(node)
            if isinstance(user, ast.Subscript | ast.Attribute):
                return True
            if isinstance(user, ast.Call) and _name(user.func) in (*_TAKE_IT_OUT, "dot", "matmul"):
                return True
            if isinstance(user, ast.BinOp) and isinstance(user.op, ast.MatMult):
                return True
    return False


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


_ALL = Text(en="The table of all products: {text}", zh="所有乘积的表：{text}")
_ONE = Text(en="The sum of the squares, one number: {text}", zh="平方和，一个数：{text}")
