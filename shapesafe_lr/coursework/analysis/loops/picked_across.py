"""A row taken of a table in a loop where its column was meant: `X[i]` for the i-th example, though the examples are columns."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import same_text
from ..meaning import Array, Meaning
from ..source import bracketed
from ..steps import Kind, Step
from ..view import View


def picked_across_cures(view: View, step: Step) -> Iterator[Cure]:
    """`X[i]` inside a product that refused it as `X[:, [i]]` or `X[:, i]`; `X[:, i]` as `X[i]`."""
    for number in step.inputs[:2]:
        picked = view.reading.maker(number)
        if picked is not None and picked.operation == "subscript" and _is_of_a_loop(view, picked):
            yield from other_items(view, picked)


def other_items(view: View, picked: Step) -> Iterator[Cure]:
    """The item of the other axis: where the product of a table takes it from the right, as a column first."""
    table = view.reading.axes(picked.inputs[0])
    node = source_of(view, picked).node(picked.place)
    if len(table) != 2 or len(view.reading.axes(picked.number)) != 1 or not isinstance(node, ast.Subscript):
        return
    items = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
    keys = [n for n, item in enumerate(items) if not isinstance(item, ast.Slice)]
    if len(keys) == 1:
        keeps = any(_takes_a_column(view, user, picked) for user in view.reading.users.get(picked.number, []))
        yield from _retyped(view, picked, node, items[keys[0]], keys[0] == 0, keeps)


def _takes_a_column(view: View, user: Step, picked: Step) -> bool:
    """Whether a step multiplies a table, or a row such as w.T, with the item."""
    if user.operation not in ("dot", "matmul") or len(user.inputs) < 2:
        return False
    return view.reading.source(user.inputs[1]) == picked.number and len(view.reading.axes(user.inputs[0])) == 2


def _is_of_a_loop(view: View, picked: Step) -> bool:
    """Whether a key is a loop's variable, so that one item after the other is taken."""
    makers = [view.reading.maker(number) for number in picked.inputs[1:]]
    return any(maker is not None and maker.kind is Kind.LOOP for maker in makers)


def _retyped(
    view: View, picked: Step, node: ast.Subscript, item: ast.expr, is_row: bool, keeps: bool
) -> Iterator[Cure]:
    """The item of the other axis, as a column first where a table's product takes it."""
    source = source_of(view, picked)
    owner, key = bracketed(source, node.value), source.segment(item)
    if not is_row:
        options = [(f"{owner}[{key}]", False)]
    else:
        options = [(f"{owner}[:, [{key}]]", True), (f"{owner}[:, {key}]", False)]
    for text, kept in options if keeps else options[::-1]:

        def change(call: Call, kept: bool = kept) -> Meaning:
            axes = call.axes(0)
            left = axes[0] if is_row else axes[1]
            return Array((left, Axis(1, call.step, 1)) if kept else (left,))

        edits = tuple(source.replace(twin, text) for twin in same_text(source, node))
        yield Cure(picked.path, picked.place, OTHER.filled(text=text), edits, {picked.number: change})


OTHER = Text(en="Take the item of the other axis: {text}", zh="取另一个轴上的那一项：{text}")
