"""Cures for reshapes, a squeeze, a split: one side left to numpy, sides exchanged, another axis, nearly equal parts."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..meaning import Meaning, Number, Several
from ..reading import work_out
from ..steps import Step
from ..view import View
from .edits import retype, source_of
from .layout_cures import layout_births, sides_exchanged
from .vector_cures import spliced


def fitting_sides(view: View, step: Step, shape: tuple[int, ...]) -> Iterator[Cure]:
    """The same reshape with one wrong side replaced by -1, where the other sides divide the size."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    args = node.args if step.method else node.args[1:]
    if not args:
        return
    sides = args[0].elts if len(args) == 1 and isinstance(args[0], ast.Tuple | ast.List) else args
    if len(sides) < 2:
        return
    for number in _wrong_first(view, step, shape, len(sides)):
        text = spliced(source, node, source.place(sides[number]), "-1")

        def change(call: Call, number: int = number) -> Meaning:
            given = list(call.args[1:])
            nested = len(given) == 1 and isinstance(given[0], Several)
            items = list(given[0].items) if nested else given  # type: ignore[union-attr]
            items[number] = Number(-1)
            return work_out(Call(call.ledger, call.step, [call.args[0], Several(tuple(items))]), "reshape")

        yield retype(view, step, text, _REST.filled(text=text), change)


def _wrong_first(view: View, step: Step, shape: tuple[int, ...], count: int) -> list[int]:
    """Which sides to replace: first those that no axis of the array has."""
    given = view.reading.argument(step, 1)
    items = given.items if isinstance(given, Several) else [view.reading.argument(step, n + 1) for n in range(count)]
    values = [item.value if isinstance(item, Number) else None for item in items]
    return sorted(range(min(count, len(values))), key=lambda n: (values[n] in shape, values[n] == 1, n))


def unit_axis_squeezed(view: View, step: Step) -> Iterator[Cure]:
    """`np.squeeze(X, axis=1)` along the one axis that is 1."""
    source = source_of(view, step)
    node = source.node(step.place)
    units = [axis for axis, size in enumerate(view.reading.shape(step.inputs[0]) or ()) if size == 1]
    keywords = {k.arg: k.value for k in node.keywords} if isinstance(node, ast.Call) else {}
    if node is not None and len(units) == 1 and "axis" in keywords:
        text = spliced(source, node, source.place(keywords["axis"]), str(units[0]))

        def change(call: Call) -> Meaning:
            return work_out(Call(call.ledger, call.step, call.args[:1], {"axis": Number(units[0])}), "squeeze")

        yield retype(view, step, text, _UNIT.filled(text=text), change)


def nearly_equal_parts(view: View, step: Step) -> Iterator[Cure]:
    """`np.split(X, 3)` as `np.array_split(X, 3)`."""
    source = source_of(view, step)
    node = source.node(step.place)
    if step.operation == "split" and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name = f"{source.segment(node.func.value)}.array_split"
        text = spliced(source, node, source.place(node.func), name)
        yield retype(view, step, text, _NEARLY.filled(text=text))


def cut_otherwise(view: View, number: int | None) -> Iterator[Cure]:
    """A table that was cut from a vector of all parameters, with its sides exchanged where it is cut."""
    for step in layout_births(view, number):
        axes = view.reading.axes(step.inputs[0]) if step.operation == "reshape" and step.inputs else ()
        if len(axes) == 1 or (len(axes) == 2 and 1 in (axes[0].size, axes[1].size)):
            yield from sides_exchanged(view, step)


_UNIT = Text(en="Squeeze the axis that is 1: {text}", zh="去掉长度为 1 的那个轴：{text}")
_NEARLY = Text(en="Make the parts nearly equal: {text}", zh="切成差不多大的几份：{text}")
_REST = Text(en="Let numpy work out the rest: {text}", zh="其余的让 numpy 推算：{text}")
