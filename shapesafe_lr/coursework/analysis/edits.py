"""Cures that change how an operation is written: another operand, a `.T` more or less, `np.dot` for `*`, another axis."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping

from ...language import Text
from ..findings import Edit, Place
from .algebra import Call
from .cure import Cure
from .meaning import Array, Impossible, Meaning
from .reading import Change, work_out
from .source import Source, bracketed
from .steps import Step
from .vector_cures import text_before_last_bracket
from .view import View


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


def as_dot(view: View, step: Step) -> Iterator[Cure]:
    """An elementwise product written as the matrix product that was meant."""
    source = source_of(view, step)
    left, right = operand_node(view, step, 0), operand_node(view, step, 1)
    if left is None or right is None:
        return
    np = numpy_name(view, step)
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
        text = f"{np}.dot({_bare(first)}, {_bare(second)})"

        def change(call: Call, tl: bool = turn_left, tr: bool = turn_right, swap: bool = swap) -> Meaning:
            one, two = call.args[0], call.args[1]
            one, two = flipped(one) if tl else one, flipped(two) if tr else two
            return work_out(Call(call.ledger, call.step, [two, one] if swap else [one, two]), "dot")

        yield retype(view, step, text, _PRODUCT.filled(text=text), change)


def as_star(view: View, step: Step) -> Iterator[Cure]:
    """A matrix product written as the elementwise product that was meant."""
    source = source_of(view, step)
    left, right = operand_node(view, step, 0), operand_node(view, step, 1)
    if left is None or right is None:
        return
    text = f"{_tight(source.segment(left))} * {_tight(source.segment(right))}"
    if isinstance(source.parents.get(source.node(step.place) or left), ast.BinOp | ast.Attribute | ast.UnaryOp):
        text = f"({text})"
    yield retype(
        view,
        step,
        text,
        _ELEMENTWISE.filled(text=text),
        lambda call: work_out(Call(call.ledger, call.step, call.args[:2]), "multiply"),
    )


def other_axes(view: View, step: Step, wanted: Callable[[Meaning], bool] | None = None) -> Iterator[Cure]:
    """A reduction over another axis, or with `keepdims=True`, or over everything."""
    from .meaning import Number

    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call) or not step.inputs:
        return
    rank = len(view.reading.axes(step.inputs[0]))
    stem = _without_options(view, source, node, step)
    tries: list[tuple[str, dict[str, Meaning]]] = []
    now = _axis_now(step, view)
    for axis in sorted(range(rank), key=lambda a: a != now):
        tries.append((f"axis={axis}, keepdims=True", {"axis": Number(axis), "keepdims": Number(True)}))
    tries.append(("", {}))
    for axis in range(rank):
        tries.append((f"axis={axis}", {"axis": Number(axis)}))
    for text, options in tries:
        typed = f"{stem}, {text})" if text and not stem.endswith("(") else f"{stem}{text})"
        if typed.replace(" ", "") == source.segment(node).replace(" ", ""):
            continue

        def change(call: Call, options: dict[str, Meaning] = options) -> Meaning:
            result = work_out(Call(call.ledger, call.step, call.args[:1], options), step.operation)
            if wanted is not None and not wanted(result):
                raise Impossible("not the wanted form")
            return result

        yield retype(view, step, typed, _AXIS.filled(text=typed), change)


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
    from .meaning import Number

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


def rename(view: View, step: Step, old: str, new: str) -> str:
    """The text of a step with one name exchanged for another."""
    return re.sub(rf"(?<![\w.]){re.escape(old)}(?!\w)", new, view.text(step))


def place_before(place: Place) -> Place:
    """The empty place just before a place."""
    return place._replace(end_line=place.line, end_column=place.column)


_WRITE = Text(en="Write {text}", zh="写成 {text}")
_PRODUCT = Text(en="Use the matrix product: {text}", zh="用矩阵乘法：{text}")
_ELEMENTWISE = Text(en="Multiply element by element: {text}", zh="逐元素相乘：{text}")
_AXIS = Text(en="Reduce over the axis that is meant: {text}", zh="沿着真正想要的轴归约：{text}")
_KEEPDIMS = Text(en="Keep the axis: {text}", zh="把这个轴留住：{text}")
