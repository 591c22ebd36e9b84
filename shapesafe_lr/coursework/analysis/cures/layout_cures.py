"""Cures that turn a table of examples: a `.T` more or less where it was built, images flattened one a column."""

import ast
from collections.abc import Callable, Iterator

from ....language import Text
from ...findings import Edit
from ..algebra import Call, is_elementwise
from ..algebra.reshaping import recut
from ..cure import Cure
from ..meaning import Array, Impossible, Meaning, Number
from ..reading import Change, work_out
from ..roles import is_image_stack
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View
from .edits import flipped, source_of
from .vector_cures import spliced

_PASSES = ("copy", "astype", "asarray", "clip", "array", "subscript")


def layout_births(view: View, number: int | None) -> Iterator[Step]:
    """Where a table of two long axes was built, the nearest place first: through scaling, centring and transposes."""
    step, met = view.reading.maker(number), 0
    while step is not None and met < 12:
        met += 1
        yield step
        arrays = [n for n in step.inputs if len(view.reading.axes(n)) >= 2]
        shape = view.reading.shape(step.number)
        same = [n for n in arrays if view.reading.shape(n) == shape]
        if step.operation in ("T", "transpose"):
            step = view.reading.maker(step.inputs[0])
        elif (is_elementwise(step.operation) or step.operation in _PASSES) and same:
            step = view.reading.maker(same[0])
        else:
            return


def layout_cures(view: View, number: int | None) -> Iterator[Cure]:
    """Ways to turn the table at `number` by a change where it was built."""
    for step in layout_births(view, number):
        if is_elementwise(step.operation) or step.kind in (Kind.DISPLAY, Kind.LOOP):
            continue
        source = source_of(view, step)
        node = source.node(step.place)
        if node is None or isinstance(
            node, ast.Tuple
        ):  # the names that a loop binds, `for x, y in pairs`, are no array
            continue
        if step.operation in ("reshape", "ravel", "flatten"):
            yield from flatten_cures(view, step)
            if is_made_from_nothing(view, step):
                yield from sides_exchanged(view, step)
        elif step.operation in ("T", "transpose"):
            inside = node.value if isinstance(node, ast.Attribute) else None
            if inside is not None:
                text = source.segment(inside)
                yield Cure(
                    step.path,
                    step.place,
                    _DROP.filled(text=text),
                    (Edit(step.place, text),),
                    {step.number: lambda call: call.args[0]},
                )
            continue
        text = _sides_swapped(source, node, step) or f"{bracketed(source, node)}.T"

        def change(call: Call, step: Step = step) -> Meaning:
            try:
                result = work_out(call, step.operation)
            except Exception:
                result = None
            if not isinstance(result, Array):
                result = view.reading.meaning(step.number)
            return flipped(result)

        yield Cure(step.path, step.place, _TURN.filled(text=text), (Edit(step.place, text),), {step.number: change})


def _sides_swapped(source: Source, node: ast.expr, step: Step) -> str:
    """`np.random.randn(a, b)` as `np.random.randn(b, a)`, `np.zeros((a, b))` as `np.zeros((b, a))`."""
    if not isinstance(node, ast.Call) or step.operation not in _BY_SIDES:
        return ""
    for keyword in node.keywords:
        size = keyword.value
        if keyword.arg in ("size", "shape") and isinstance(size, ast.Tuple) and len(size.elts) == 2:
            first, second = (source.segment(item) for item in size.elts)
            return spliced(source, node, source.place(size), f"({second}, {first})")
    if step.operation in ("randn", "rand") and len(node.args) == 2:
        return f"{source.segment(node.func)}({source.segment(node.args[1])}, {source.segment(node.args[0])})"
    if step.operation in _SIZE_LAST:
        return ""
    if node.args and isinstance(node.args[0], ast.Tuple) and len(node.args[0].elts) == 2:
        first, second = (source.segment(item) for item in node.args[0].elts)
        return spliced(source, node, source.place(node.args[0]), f"({second}, {first})")
    return ""


_SIZE_LAST = ("normal", "uniform", "integers", "randint")
_BY_SIDES = ("zeros", "ones", "empty", "randn", "rand", "full", "random", "standard_normal", *_SIZE_LAST)


def is_made_from_nothing(view: View, step: Step) -> bool:
    """Whether a reshape gives random numbers or zeros their first shape: then nothing in them can be scrambled."""
    arrays = [s for s in view.reading.ancestors(step.inputs[0]) if view.reading.axes(s.number)] if step.inputs else []
    made = {s.operation for s in arrays if not is_elementwise(s.operation)}
    return step.operation == "reshape" and len(view.reading.axes(step.inputs[0])) == 1 and bool(made) and made <= _MADE


_MADE = {"zeros", "ones", "full", "empty", "randn", "rand", "random", "normal", "standard_normal", "uniform"}


def sides_exchanged(view: View, step: Step) -> Iterator[Cure]:
    """`flat.reshape(n, k)` as `flat.reshape(k, n)`."""
    source = source_of(view, step)
    node = source.node(step.place)
    args = node.args[0 if step.method else 1 :] if isinstance(node, ast.Call) else []
    sides = args[0].elts if len(args) == 1 and isinstance(args[0], ast.Tuple) else args
    if node is None or len(sides) != 2:
        return
    first, last = source.place(sides[0]), source.place(sides[1])
    span = first._replace(end_line=last.end_line, end_column=last.end_column)
    text = spliced(source, node, span, f"{source.segment(sides[1])}, {source.segment(sides[0])}")
    yield Cure(
        step.path,
        step.place,
        _EXCHANGE.filled(text=text),
        (Edit(step.place, text),),
        {step.number: lambda call: flipped(work_out(call, "reshape"))},
    )


def flatten_cures(view: View, step: Step) -> Iterator[Cure]:
    """A stack of pictures flattened to one column a picture, or a reshape replaced by the transpose that was meant."""
    source = source_of(view, step)
    node = source.node(step.place)
    axes = view.reading.axes(step.inputs[0]) if step.inputs else ()
    if not isinstance(node, ast.Call) or len(axes) < 2:
        return
    base = _base(source.segment, node, step)
    if base is None:
        return
    shape = tuple(axis.size for axis in axes)
    if len(axes) == 2:
        yield Cure(
            step.path,
            step.place,
            _TRANSPOSE.filled(text=f"{base}.T"),
            (Edit(step.place, f"{base}.T"),),
            {step.number: lambda call: flipped(call.args[0])},
        )
        return
    if not is_image_stack(shape) and len(axes) < 3:
        return
    rows = f"{base}.reshape({base}.shape[0], -1)"

    def as_rows(call: Call) -> Meaning:
        stack = call.args[0]
        if not isinstance(stack, Array):
            raise Impossible("not an array")
        first = Number(stack.axes[0].size, counts=stack.axes[0])
        return Array(recut(call, stack.axes, (first, Number(-1))))

    parent = source.parents.get(node)
    turned_after = isinstance(parent, ast.Attribute) and parent.attr == "T"
    if isinstance(parent, ast.Attribute) and turned_after:
        place = source.place(parent)
        changes: dict[int, Change] = {step.number: as_rows}
        turns = (user for user in view.reading.users.get(step.number, []) if user.place == place)
        changes |= {turn.number: lambda call: call.args[0] for turn in turns}
        yield Cure(step.path, place, _FLATTEN.filled(text=rows), (Edit(place, rows),), changes)
    else:
        text = f"{rows}.T"
        yield Cure(
            step.path,
            step.place,
            _FLATTEN.filled(text=text),
            (Edit(step.place, text),),
            {step.number: lambda call: flipped(as_rows(call))},
        )
    yield Cure(step.path, step.place, _FLATTEN.filled(text=rows), (Edit(step.place, rows),), {step.number: as_rows})


def _base(segment: Callable[[ast.AST], str], node: ast.Call, step: Step) -> str | None:
    """The text of the array that is reshaped."""
    if step.method and isinstance(node.func, ast.Attribute):
        inside = node.func.value
    elif node.args:
        inside = node.args[0]
    else:
        return None
    text = segment(inside)
    return text if isinstance(inside, ast.Name | ast.Attribute | ast.Subscript | ast.Call) else f"({text})"


def from_pictures(view: View, number: int | None) -> bool:
    """Whether a value was made of a stack of pictures."""
    return any(
        is_image_stack(view.reading.shape(step.number) or ()) for step in list(view.reading.ancestors(number))[:10]
    )


_DROP = Text(en="Leave out the .T: {text}", zh="去掉 .T：{text}")
_TURN = Text(en="Turn it where it is built: {text}", zh="在构造的地方把它转过来：{text}")
_EXCHANGE = Text(en="Exchange the sides where it is built: {text}", zh="在构造的地方交换两条边：{text}")
_TRANSPOSE = Text(en="Exchange the axes with .T: {text}", zh="用 .T 交换两个轴：{text}")
_FLATTEN = Text(en="Flatten each picture by itself: {text}", zh="逐张图片展平：{text}")
