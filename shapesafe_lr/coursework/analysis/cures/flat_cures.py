"""Cures that give a column one axis where it was made: `[[1], [0]]` as `[1, 0]`, `data[:, -1:]` as `data[:, -1]`."""

import ast
from collections.abc import Callable, Iterator

from ....language import Text
from ...findings import Edit, Place
from ..algebra import Call
from ..axes import Axis
from ..births import births
from ..cure import Cure
from ..meaning import Array, Meaning
from ..products.added_axes import ADDS, left_as_it_is
from ..reading import work_out
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View
from .creations import created, with_sides, written_sides
from .edits import numpy_name, operand_node, retype, source_of, without_keepdims
from .vector_cures import form_cure, spliced


def flat_cures(view: View, column: int | None) -> Iterator[Cure]:
    """Ways to make a column rank 1, by a change where it was born; a `.T` that made it out of a row is left out."""
    for birth in births(view.reading, column, "row"):
        step = birth.step
        if step.operation in ("T", "transpose"):
            turned = form_cure(view, birth)
            if turned is not None:
                yield turned
        elif "keepdims" in step.options:
            yield from without_keepdims(view, step.number)
        elif step.operation in ADDS and len(view.reading.axes(step.inputs[0])) == 1:
            yield from left_as_it_is(view, step)
        else:
            yield from flattened(view, step)


def flattened(view: View, step: Step) -> Iterator[Cure]:
    """What a step makes, with one axis: typed so, or with `.ravel()` behind it."""
    source = source_of(view, step)
    node = source.node(step.place)
    if node is None or step.kind is Kind.LOOP or isinstance(node, ast.Tuple):
        return
    text = _retyped(view, source, node, step) or f"{bracketed(source, node)}.ravel()"
    axes = view.reading.axes(step.number)

    def change(call: Call) -> Meaning:
        try:
            made = work_out(call, step.operation)
        except Exception:
            made = None
        return _one_axis(made if isinstance(made, Array) else Array(axes))

    yield retype(view, step, text, _ONE_AXIS.filled(text=text), change)


def flat_where_it_meets(view: View, step: Step, place: int) -> Iterator[Cure]:
    """One operand flattened only where it meets the other: `pred == y` as `pred == y.ravel()`."""
    yield from _where_it_meets(view, step, place, ".ravel()", _ONE_AXIS, _one_axis)


def column_where_it_meets(view: View, step: Step, place: int) -> Iterator[Cure]:
    """One operand made a column only where it meets the other: `A - y` as `A - y.reshape(-1, 1)`."""
    yield from _where_it_meets(view, step, place, ".reshape(-1, 1)", _COLUMN, _as_column)


def _where_it_meets(
    view: View, step: Step, place: int, added: str, said: Text, form: Callable[[Meaning], Meaning]
) -> Iterator[Cure]:
    source, node = source_of(view, step), operand_node(view, step, place)
    if node is None:
        return
    text = f"{bracketed(source, node)}{added}"

    def change(call: Call) -> Meaning:
        args = [form(arg) if n == place else arg for n, arg in enumerate(call.args)]
        return work_out(Call(call.ledger, call.step, args, call.keywords), step.operation)

    edit = Edit(_with_brackets(source, node), text)
    yield Cure(step.path, step.place, said.filled(text=text), (edit,), {step.number: change})


def _with_brackets(source: Source, node: ast.expr) -> Place:
    """Where an operand stands, with the brackets around it: `(1 - y)` of `(1 - y) * A`."""
    place = source.place(node)
    wider = place._replace(column=place.column - 1, end_column=place.end_column + 1)
    is_operand = isinstance(source.parents.get(node), ast.BinOp | ast.Compare | ast.UnaryOp)
    text = source.segment(wider) if is_operand and place.column > 1 else ""
    return wider if text[:1] + text[-1:] == "()" else place


def _retyped(view: View, source: Source, node: ast.expr, step: Step) -> str:
    """The expression typed so that it has one axis; empty where it takes a `.ravel()`."""
    if isinstance(node, ast.Subscript):
        return _axis_let_go(source, node)
    if not isinstance(node, ast.Call):
        return ""
    if step.operation in ("array", "asarray") and node.args and isinstance(node.args[0], ast.List):
        return _literal(source, node, node.args[0])
    if step.operation in ("reshape", "expand_dims") and is_list(step):
        return f"{numpy_name(view, step)}.array({source.segment(node.args[0])})"
    for keyword in node.keywords:
        if keyword.arg == "size" and isinstance(keyword.value, ast.Tuple) and len(keyword.value.elts) == 2:
            return spliced(source, node, source.place(keyword.value), source.segment(keyword.value.elts[0]))
    sides = written_sides(view, step) if created(view, step.number) is step else []
    return with_sides(view, step, [source.segment(sides[0])]) if len(sides) == 2 else ""


def is_list(step: Step) -> bool:
    """Whether a function was given a list where numpy takes an array."""
    return bool(step.operands) and step.operands[0].kind in ("list", "tuple")


def _literal(source: Source, node: ast.Call, inner: ast.List) -> str:
    """`np.array([[1], [0]])` as `np.array([1, 0])`."""
    items = [item.elts[0] for item in inner.elts if isinstance(item, ast.List) and len(item.elts) == 1]
    if len(items) != len(inner.elts) or any(isinstance(item, ast.List | ast.Starred) for item in items):
        return ""
    return spliced(source, node, source.place(inner), "[" + ", ".join(map(source.segment, items)) + "]")


def _axis_let_go(source: Source, node: ast.Subscript) -> str:
    """`data[:, -1:]`, `data[:, 2:3]` and `data[:, [2]]` as `data[:, -1]` and `data[:, 2]`."""
    items = node.slice.elts if isinstance(node.slice, ast.Tuple) else []
    if len(items) != 2 or not isinstance(items[0], ast.Slice):
        return ""
    place, key = items[1], None
    if isinstance(place, ast.List) and len(place.elts) == 1:
        key = place.elts[0]
    elif isinstance(place, ast.Slice):
        key = place.lower
    return spliced(source, node, source.place(place), source.segment(key)) if key is not None else ""


def _one_axis(meaning: Meaning) -> Meaning:
    """A column's meaning without its unit axis."""
    if not isinstance(meaning, Array) or sum(axis.size > 1 for axis in meaning.axes) > 1 or not meaning.axes:
        return meaning
    long = tuple(axis for axis in meaning.axes if axis.size > 1)
    return Array(long or meaning.axes[:1], over=meaning.over, mask=meaning.mask)


def _as_column(meaning: Meaning) -> Meaning:
    """A rank-1 array's meaning with a unit axis behind."""
    if not isinstance(meaning, Array) or len(meaning.axes) != 1:
        return meaning
    return Array((*meaning.axes, Axis(1, meaning.axes[0].step, 9)), over=meaning.over, mask=meaning.mask)


_COLUMN = Text(en="Make it a column here: {text}", zh="在这里让它成为列向量：{text}")
_ONE_AXIS = Text(en="Give it one axis: {text}", zh="只给它一个轴：{text}")
