"""Cures that change how an operation is written: another operand, a `.T` more or less, `np.dot` for `*`, another axis."""

import ast
from collections.abc import Callable, Iterator, Mapping

from ....language import Text
from ...findings import Edit, Place
from ..algebra import Call
from ..cure import Cure
from ..meaning import Array, Impossible, Meaning, Number
from ..reading import Change, work_out
from ..source import Source, bracketed
from ..steps import Step
from ..view import View
from .vector_cures import text_before_last_bracket


def numpy_name(view: View, step: Step) -> str:
    """What the learner calls numpy: np, most often."""
    for (path, _), source in view.sources:
        if path == step.path:
            for node in ast.walk(source.tree):
                if isinstance(node, ast.Import):
                    for alias in node.names:
                        if alias.name == "numpy":
                            return alias.asname or "numpy"
    return "np"


def retype(view: View, step: Step, text: str, description: Text, change: Change | None = None, **more: object) -> Cure:
    """The step's whole expression typed anew."""
    changes: Mapping[int, Change] = {step.number: change} if change else {}
    return Cure(step.path, step.place, description, (Edit(step.place, text),), changes, certain=change is None)


def function_of(view: View, step: Step, node: ast.Call) -> str:
    """What a call calls, to be given an axis or keepdims: Python's own `sum` and `max` know neither, numpy's do."""
    name = source_of(view, step).segment(node.func)
    return f"{numpy_name(view, step)}.{name}" if name in ("sum", "max", "min", "any", "all") else name


def source_of(view: View, step: Step) -> Source:
    """The source a step is in."""
    return view.sources.at(step.path, step.place)


def operand_node(view: View, step: Step, place: int) -> ast.expr | None:
    """The expression of one operand."""
    where = step.operand_places[place] if place < len(step.operand_places) else None
    if where is not None:
        return source_of(view, step).node(where)
    number = step.inputs[place] if place < len(step.inputs) else None
    if number is not None:
        return source_of(view, step).node(view.steps[number].place)
    return None


def turned(source: Source, node: ast.expr) -> str:
    """An expression transposed: `X` as `X.T`, `X.T` as `X`."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        return (
            source.segment(node.value).strip("()") if isinstance(node.value, ast.Name) else source.segment(node.value)
        )
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "transpose":
        if len(node.args) == 1 and isinstance(node.func.value, ast.Name):
            return source.segment(node.args[0])
        if not node.args:
            return source.segment(node.func.value)
    return f"{bracketed(source, node)}.T"


def flipped(meaning: Meaning) -> Meaning:
    """The meaning of a transpose."""
    return Array(meaning.axes[::-1], mask=meaning.mask) if isinstance(meaning, Array) else meaning


def turn_operands(view: View, step: Step) -> Iterator[Cure]:
    """A product with one or both operands transposed, or transposed no more; the operands exchanged."""
    source = source_of(view, step)
    left, right = operand_node(view, step, 0), operand_node(view, step, 1)
    whole = source.node(step.place)
    if left is None or right is None or whole is None or len(step.inputs) < 2:
        return
    a, b = source.segment(left), source.segment(right)
    at, bt = turned(source, left), turned(source, right)
    options: list[tuple[str, str, bool, bool, bool]] = [
        (at, b, True, False, False),
        (a, bt, False, True, False),
        (at, bt, True, True, False),
        (b, a, False, False, True),
        (bt, a, False, True, True),
        (b, at, True, False, True),
        (bt, at, True, True, True),
    ]
    shapes = [view.reading.shape(number) or () for number in step.inputs[:2]]
    options.sort(key=lambda option: (_sums_nothing(shapes, option), len(option[0]) + len(option[1]) + 6 * option[4]))
    for first, second, turn_left, turn_right, swap in options:
        text = as_written(source, whole, step, first, second)
        if text is None:
            continue

        def change(call: Call, tl: bool = turn_left, tr: bool = turn_right, swap: bool = swap) -> Meaning:
            one, two = call.args[0], call.args[1]
            one, two = flipped(one) if tl else one, flipped(two) if tr else two
            args = [two, one] if swap else [one, two]
            return work_out(Call(call.ledger, call.step, args, call.keywords), step.operation)

        yield retype(view, step, text, _WRITE.filled(text=text), change)


def _sums_nothing(shapes: list[tuple[int, ...]], option: tuple[str, str, bool, bool, bool]) -> bool:
    """Whether the axes that would meet have length 1 while others are long: an outer product."""
    _, _, turn_left, turn_right, swap = option
    left, right = (shape[::-1] if turn else shape for shape, turn in zip(shapes, (turn_left, turn_right), strict=True))
    if swap:
        left, right = right, left
    return bool(left) and left[-1] == 1 and max(max(left), max(right, default=1)) > 1


def as_written(source: Source, whole: ast.expr, step: Step, first: str, second: str) -> str | None:
    """A product written the learner's way (`np.dot(a, b)`, `a @ b`, `a.dot(b)`) with other operands."""
    if isinstance(whole, ast.BinOp):
        operator = {"matmul": "@", "multiply": "*"}.get(step.operation)
        return f"{_tight(first)} {operator} {_tight(second)}" if operator else None
    if isinstance(whole, ast.Call):
        name = source.segment(whole.func)
        if step.method and isinstance(whole.func, ast.Attribute):
            return f"{_tight(first)}.{whole.func.attr}({_bare(second)})"
        return f"{name}({_bare(first)}, {_bare(second)})"
    return None


def _tight(text: str) -> str:
    """An expression in brackets unless it already holds together."""
    try:
        node = ast.parse(text, mode="eval").body
    except SyntaxError:
        return text
    if isinstance(node, ast.BinOp | ast.UnaryOp | ast.Compare | ast.BoolOp | ast.IfExp | ast.Lambda):
        return text if text.startswith("(") and _wrapped(text) else f"({text})"
    return text


def _bare(text: str) -> str:
    return text[1:-1] if text.startswith("(") and _wrapped(text) and not _is_tuple(text) else text


def _wrapped(text: str) -> bool:
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return place == len(text) - 1
    return False


def _is_tuple(text: str) -> bool:
    try:
        return isinstance(ast.parse(text, mode="eval").body, ast.Tuple)
    except SyntaxError:
        return False


def as_dot(view: View, step: Step, *, inner: bool = False) -> Iterator[Cure]:
    """An elementwise product written as the matrix product that was meant; `inner` where one number is to come of it."""
    source = source_of(view, step)
    left, right = operand_node(view, step, 0), operand_node(view, step, 1)
    if left is None or right is None:
        return
    np = numpy_name(view, step)
    left, scale = _without_scale(view, step, left)
    a, b = source.segment(left), source.segment(right)
    at, bt = turned(source, left), turned(source, right)
    options = [
        (a, b, False, False, False),
        (at, b, True, False, False),
        (a, bt, False, True, False),
        (b, a, False, False, True),
        (bt, a, False, True, True),
        (b, at, True, False, True),
    ]
    for first, second, turn_left, turn_right, swap in options:
        text = f"{scale}{np}.dot({_bare(first)}, {_bare(second)})"

        def change(call: Call, tl: bool = turn_left, tr: bool = turn_right, swap: bool = swap) -> Meaning:
            one, two = call.args[0], call.args[1]
            one, two = flipped(one) if tl else one, flipped(two) if tr else two
            result = work_out(Call(call.ledger, call.step, [two, one] if swap else [one, two]), "dot")
            if inner and isinstance(result, Array) and any(axis.size > 1 for axis in result.axes):
                raise Impossible("a table of all pairs")
            return result

        yield retype(view, step, text, _PRODUCT.filled(text=text), change)


def _without_scale(view: View, step: Step, left: ast.expr) -> tuple[ast.expr, str]:
    """The array and the number before it: `(1 / m) * X * dZ.T` is a product of X, scaled; the number stays in front."""
    maker = view.reading.maker(step.inputs[0])
    if not isinstance(left, ast.BinOp) or not isinstance(left.op, ast.Mult) or maker is None:
        return left, ""
    if maker.operation != "multiply" or not isinstance(view.reading.meaning(maker.inputs[0]), Number):
        return left, ""
    return left.right, f"{_tight(source_of(view, step).segment(left.left))} * "


def as_star(view: View, step: Step) -> Iterator[Cure]:
    """A matrix product written as the elementwise product that was meant; without the `.T` that made it fit."""
    source = source_of(view, step)
    left, right = operand_node(view, step, 0), operand_node(view, step, 1)
    if left is None or right is None:
        return
    bracketed_whole = isinstance(
        source.parents.get(source.node(step.place) or left), ast.BinOp | ast.Attribute | ast.UnaryOp
    )
    for turn_left, turn_right in _untransposed(left, right):
        first = turned(source, left) if turn_left else source.segment(left)
        second = turned(source, right) if turn_right else source.segment(right)
        text = f"{_tight(first)} * {_tight(second)}"
        if bracketed_whole:
            text = f"({text})"

        def change(call: Call, tl: bool = turn_left, tr: bool = turn_right) -> Meaning:
            one, two = call.args[0], call.args[1]
            args = [flipped(one) if tl else one, flipped(two) if tr else two]
            result = work_out(Call(call.ledger, call.step, args), "multiply")
            shapes = [arg.shape for arg in args if isinstance(arg, Array) and arg.axes]
            if isinstance(result, Array) and len(shapes) == 2 and result.shape not in shapes:
                raise Impossible("a table of all pairs")
            return result

        yield retype(view, step, text, _ELEMENTWISE.filled(text=text), change)


def _untransposed(left: ast.expr, right: ast.expr) -> Iterator[tuple[bool, bool]]:
    """As it stands, and with each `.T` left out."""
    yield False, False
    turns = [isinstance(node, ast.Attribute) and node.attr == "T" for node in (left, right)]
    if turns[1]:
        yield False, True
    if turns[0]:
        yield True, False


def other_axes(view: View, step: Step, wanted: Callable[[Meaning], bool] | None = None) -> Iterator[Cure]:
    """A reduction over another axis, or with `keepdims=True`, or over everything; its twins in the statement with it."""
    node = source_of(view, step).node(step.place)
    if not isinstance(node, ast.Call) or not step.inputs:
        return
    rank = len(view.reading.axes(step.inputs[0]))
    tries: list[tuple[str, dict[str, Meaning]]] = []
    now = _axis_now(step, view)
    for axis in sorted(range(rank), key=lambda a: a != now):
        tries.append((f"axis={axis}, keepdims=True", {"axis": Number(axis), "keepdims": Number(True)}))
    tries.append(("", {}))
    for axis in range(rank):
        tries.append((f"axis={axis}", {"axis": Number(axis)}))
    if rank == 2 and now is not None and step.operation == "sum" and _is_one_hot_along(view, step, now):
        tries.sort(key=lambda one: one[0] != f"axis={1 - now % 2}")
    twins = list(_reduced_alike(view, step))
    for text, options in tries:
        edits = tuple(_reduced(view, one, text) for one in (step, *twins))
        if edits[0].text.replace(" ", "") == source_of(view, step).segment(node).replace(" ", ""):
            continue

        def change(call: Call, options: dict[str, Meaning] = options) -> Meaning:
            operation = view.steps[call.step].operation
            result = work_out(Call(call.ledger, call.step, call.args[:1], options), operation)
            if wanted is not None and call.step == step.number and not wanted(result):
                raise Impossible("not the wanted form")
            return result

        changes = {one.number: change for one in (step, *twins)}
        yield Cure(step.path, step.place, _AXIS.filled(text=edits[0].text), edits, changes)


def _is_one_hot_along(view: View, step: Step, axis: int) -> bool:
    """Whether one-hot labels are summed along the classes, which gives nothing but ones: the examples were to be counted."""
    labels = view.reading.maker(step.inputs[0])
    return labels is not None and labels.seen.one_hot == axis % 2


def _reduced_alike(view: View, step: Step) -> Iterator[Step]:
    """The other reductions of the same array along the same axis in the same statement: `X.mean(axis=0), X.std(axis=0)`."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    axis, array = _axis_now(step, view), view.reading.source(step.inputs[0])
    if statement is None or axis is None:
        return
    around, places = source.place(statement), {step.place}
    for other in view.steps:
        inside = other.path == step.path and other.place.cell == step.place.cell and around.covers(other.place.line)
        if not inside or other.call != step.call or other.place in places:
            continue
        if "axis" in other.options and _axis_now(other, view) == axis and view.reading.source(other.inputs[0]) == array:
            if isinstance(source.node(other.place), ast.Call):
                places.add(other.place)
                yield other


def _reduced(view: View, step: Step, options: str) -> Edit:
    """A reduction typed with other options."""
    source = source_of(view, step)
    node = source.node(step.place)
    assert isinstance(node, ast.Call)
    stem = _without_options(view, source, node, step)
    return Edit(step.place, f"{stem}, {options})" if options and not stem.endswith("(") else f"{stem}{options})")


def _axis_now(step: Step, view: View) -> int | None:
    seen = step.option_values.get("axis")
    return int(seen.number) if seen is not None and seen.number is not None else None


def _without_options(view: View, source: Source, node: ast.Call, step: Step) -> str:
    """`np.sum(x, axis=1, keepdims=True)` -> `np.sum(x`; `x.sum(axis=1)` -> `x.sum(`."""
    name = function_of(view, step, node)
    args = [] if step.method else [source.segment(arg) for arg in node.args[:1]]
    kept = [
        source.segment(k.value) and f"{k.arg}={source.segment(k.value)}"
        for k in node.keywords
        if k.arg in ("dtype", "ddof", "ord")
    ]
    return f"{name}({', '.join([*args, *kept])}"


def with_keepdims(view: View, step: Step) -> Cure | None:
    """A reduction that keeps its axis as an axis of 1."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call) or any(k.arg == "keepdims" for k in node.keywords):
        return None
    if function_of(view, step, node) != source.segment(node.func):
        return None
    text = text_before_last_bracket(source, node, ", keepdims=True" if node.args or node.keywords else "keepdims=True")

    def change(call: Call) -> Meaning:
        return work_out(
            Call(call.ledger, call.step, call.args, {**call.keywords, "keepdims": Number(True)}), step.operation
        )

    return retype(view, step, text, _KEEPDIMS.filled(text=text), change)


def without_keepdims(view: View, number: int | None) -> Iterator[Cure]:
    """A reduction that no longer keeps its axis as an axis of 1, where that makes a rank-1 array of it."""
    step = view.reading.maker(number)
    node = source_of(view, step).node(step.place) if step is not None else None
    if step is None or "keepdims" not in step.options or not isinstance(node, ast.Call):
        return
    source = source_of(view, step)
    given = [source.segment(arg) for arg in node.args]
    kept = [f"{k.arg}={source.segment(k.value)}" for k in node.keywords if k.arg != "keepdims"]
    text = f"{source.segment(node.func)}({', '.join([*given, *kept])})"

    def change(call: Call) -> Meaning:
        keywords = {name: value for name, value in call.keywords.items() if name != "keepdims"}
        return work_out(Call(call.ledger, call.step, call.args, keywords), step.operation)

    yield retype(view, step, text, _DROPPED.filled(text=text), change)


def replace_operand(view: View, step: Step, place: int, text: str, number: int, description: Text) -> Cure | None:
    """The same step with another value as one of its operands."""
    node = operand_node(view, step, place)
    if node is None:
        return None
    source = source_of(view, step)
    meaning_of = view.reading.meaning(number)

    def change(call: Call) -> Meaning:
        args = list(call.args)
        args[place] = meaning_of
        return work_out(Call(call.ledger, call.step, args, call.keywords), step.operation)

    return Cure(step.path, step.place, description, (source.replace(node, text),), {step.number: change})


def operand_turned(view: View, step: Step, place: int, words: Text | None = None) -> Iterator[Cure]:
    """One operand transposed, or transposed no more, where it stands: `X @ V.T` as `X @ V`, `zip(values, V.T)`."""
    source, node = source_of(view, step), operand_node(view, step, place)
    if node is None:
        return
    text = turned(source, node)

    def change(call: Call) -> Meaning:
        args = [flipped(arg) if n == place else arg for n, arg in enumerate(call.args)]
        return work_out(Call(call.ledger, call.step, args, call.keywords), step.operation)

    said = (words or _WRITE).filled(text=text)
    yield Cure(step.path, step.place, said, (source.replace(node, text),), {step.number: change})


def place_before(place: Place) -> Place:
    """The empty place just before a place."""
    return place._replace(end_line=place.line, end_column=place.column)


_WRITE = Text(en="Write {text}", zh="写成 {text}")
_PRODUCT = Text(en="Use the matrix product: {text}", zh="用矩阵乘法：{text}")
_ELEMENTWISE = Text(en="Multiply element by element: {text}", zh="逐元素相乘：{text}")
_AXIS = Text(en="Reduce over the axis that is meant: {text}", zh="沿着真正想要的轴归约：{text}")
_DROPPED = Text(en="Let the axis go: {text}", zh="去掉这个轴：{text}")
_KEEPDIMS = Text(en="Keep the axis: {text}", zh="把这个轴留住：{text}")
