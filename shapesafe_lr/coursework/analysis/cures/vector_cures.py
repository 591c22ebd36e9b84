"""Cures that give a vector its form: two pairs of brackets, `np.zeros((n, 1))`, `X[:, [0]]`, `keepdims=True`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit, Place
from ..algebra import Call
from ..axes import Axis
from ..births import REDUCTIONS, Birth, Form, births
from ..cure import Cure
from ..meaning import Array, Meaning
from ..predictions.turned_alike import turned_alike, untransposed
from ..products.products_turned import turned_product
from ..reading import work_out
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View

FORM = {"column": Text(en="a column", zh="列向量"), "row": Text(en="a row", zh="行向量")}
_SIDES = {"column": "(-1, 1)", "row": "(1, -1)"}


def form_cures(view: View, number: int | None, wish: Form) -> Iterator[Cure]:
    """Ways to make the value at `number` a column or a row, by a change where it was born."""
    for birth in births(view.reading, number, wish):
        cure = form_cure(view, birth)
        if cure is not None:
            yield cure


def in_form(call: Call, meaning: Meaning, wish: Form) -> Meaning:
    """A vector's meaning, turned to the wished form."""
    if not isinstance(meaning, Array):
        return meaning
    long = [axis for axis in meaning.axes if axis.size != 1]
    if len(long) > 1 or not meaning.axes:
        return meaning
    unit, axis = Axis(1, call.step, 9), long[0] if long else Axis(1, call.step, 8)
    return Array((axis, unit) if wish == "column" else (unit, axis), mask=meaning.mask)


def form_cure(view: View, birth: Birth) -> Cure | None:
    """One birth changed so that the value at the end has the form that is wished."""
    step, wish = birth
    source = view.sources.at(step.path, step.place)
    node = source.node(step.place)
    if (
        node is None
        or step.kind is Kind.LOOP
        or isinstance(node, ast.Tuple)
        or not isinstance(view.reading.meaning(step.number), Array)
    ):
        return None  # what a loop gives is no expression that could be typed again
    rank = len(view.reading.axes(step.number))
    text, description = _retyped(source, node, step, wish, rank)
    edits: tuple[Edit, ...] = (Edit(step.place, text),) if text else ()

    def change(call: Call) -> Meaning:
        try:
            result = work_out(call, step.operation)
        except Exception:
            result = None
        if not isinstance(result, Array):
            result = view.reading.meaning(step.number)
        return in_form(call, result, wish)

    changes = {step.number: change}
    if rank == 2 and step.operation == "T" and edits:
        for twin in turned_alike(view, step):
            changes[twin.number] = lambda call: call.args[0]
            if all(edit.place != twin.place for edit in edits):
                edits = (*edits, Edit(twin.place, untransposed(source, twin)))
    return Cure(step.path, step.place, description, edits, changes)


def _retyped(source: Source, node: ast.expr, step: Step, wish: Form, rank: int) -> tuple[str, Text]:
    """The expression typed again so that it comes out in the wished form, and what to say of it."""
    if isinstance(node, ast.Call):
        typed = _call_retyped(source, node, step, wish, rank)
        if typed:
            return typed, _MAKE.filled(form=FORM[wish], text=typed)
    if isinstance(node, ast.Subscript) and step.operation == "subscript" and rank == 1:
        typed = _kept_axis(source, node, wish)
        if typed:
            return typed, _KEEP_AXIS.filled(text=typed)
    if isinstance(node, ast.Attribute) and node.attr == "T":
        if rank == 1:
            typed = f"{bracketed(source, node.value)}.reshape{_SIDES[wish]}"
            return typed, _NO_TRANSPOSE.filled(text=typed)
        typed = untransposed(source, step)
        return typed, _DROP_TRANSPOSE.filled(text=typed)
    if rank == 2:
        typed = turned_product(source, node) or f"{bracketed(source, node)}.T"
        return typed, _TURN.filled(text=typed)
    typed = f"{bracketed(source, node)}.reshape{_SIDES[wish]}"
    return typed, _MAKE.filled(form=FORM[wish], text=typed)


def _call_retyped(source: Source, node: ast.Call, step: Step, wish: Form, rank: int) -> str:
    name, args = source.segment(node.func), node.args
    if step.operation in ("zeros", "ones", "empty", "full", "random", "random_sample", "standard_normal") and args:
        return _with_argument(source, node, 0, _pair(source, args[0], wish))
    if step.operation in ("randn", "rand"):
        sides = [source.segment(arg) for arg in args]
        if len(sides) == 1:
            return f"{name}({sides[0]}, 1)" if wish == "column" else f"{name}(1, {sides[0]})"
        if len(sides) == 2:
            return f"{name}({sides[1]}, {sides[0]})"
    if step.operation in ("randint", "normal", "uniform", "integers", "binomial", "choice"):
        for keyword in node.keywords:
            if keyword.arg == "size":
                return _swap(source, node, keyword.value, _pair(source, keyword.value, wish))
        if len(args) == 3:
            return _with_argument(source, node, 2, _pair(source, args[2], wish))
    if step.operation in ("array", "asarray", "matrix") and args and isinstance(args[0], ast.List):
        return _literal(source, node, args[0], wish)
    if step.operation in ("ravel", "flatten", "squeeze"):
        inside = (
            args[0] if args and not step.method else node.func.value if isinstance(node.func, ast.Attribute) else None
        )
        if inside is not None:
            return f"{bracketed(source, inside)}.reshape{_SIDES[wish]}"
    if step.operation == "reshape" and args:
        return _reshape(source, node, step, wish)
    if (
        step.operation in REDUCTIONS
        and rank == 1
        and "builtin" not in step.detail
        and not any(k.arg == "keepdims" for k in node.keywords)
    ):
        return text_before_last_bracket(source, node, ", keepdims=True" if args or node.keywords else "keepdims=True")
    return ""


def _pair(source: Source, node: ast.expr, wish: Form) -> str:
    """A shape `n` or `(n,)` or `(1, n)` as `(n, 1)` or `(1, n)`."""
    items = node.elts if isinstance(node, ast.Tuple | ast.List) else [node]
    sides = [source.segment(item) for item in items]
    if len(sides) == 2:
        return f"({sides[1]}, {sides[0]})"
    return f"({sides[0]}, 1)" if wish == "column" else f"(1, {sides[0]})"


def _literal(source: Source, node: ast.Call, inner: ast.List, wish: Form) -> str:
    """`np.array([1, 0])` as `np.array([[1, 0]])` or `np.array([[1], [0]])`."""
    nested = [item for item in inner.elts if isinstance(item, ast.List)]
    if not nested:
        if wish == "row":
            return _swap(source, node, inner, f"[{source.segment(inner)}]")
        if inner.elts and not any(isinstance(item, ast.Starred) for item in inner.elts) and len(inner.elts) <= 12:
            return _swap(source, node, inner, "[" + ", ".join(f"[{source.segment(item)}]" for item in inner.elts) + "]")
        return f"{source.segment(node)}.reshape(-1, 1)"
    if wish == "column" and len(inner.elts) == 1 and len(nested) == 1 and nested[0].elts:
        return _swap(source, node, inner, "[" + ", ".join(f"[{source.segment(item)}]" for item in nested[0].elts) + "]")
    if wish == "row" and len(nested) == len(inner.elts) and all(len(item.elts) == 1 for item in nested):
        return _swap(source, node, inner, "[[" + ", ".join(source.segment(item.elts[0]) for item in nested) + "]]")
    return f"{source.segment(node)}.T"


def _reshape(source: Source, node: ast.Call, step: Step, wish: Form) -> str:
    args = node.args if step.method else node.args[1:]
    if len(args) == 1 and isinstance(args[0], ast.Tuple | ast.List):
        sides = args[0].elts
    elif not (step.method or len(args) == 1):
        return ""
    else:
        sides = args
    texts = [source.segment(side) for side in sides]
    if len(texts) == 1:
        new = [texts[0], "1"] if wish == "column" else ["1", texts[0]]
    elif len(texts) == 2:
        new = texts[::-1]
    else:
        return ""
    if isinstance(args[0], ast.Tuple | ast.List) or not step.method:
        return _swap(source, node, args[0], f"({', '.join(new)})")
    first, last = source.place(args[0]), source.place(args[-1])
    span = first._replace(end_line=last.end_line, end_column=last.end_column)
    return spliced(source, node, span, ", ".join(new))


def _kept_axis(source: Source, node: ast.Subscript, wish: Form) -> str:
    """`X[:, 0]` as `X[:, [0]]`, `X[0]` or `X[0, :]` as `X[[0]]` when that gives the wished form; else None."""
    key = node.slice
    items = list(key.elts) if isinstance(key, ast.Tuple) else [key]
    numbers = [n for n, item in enumerate(items) if not isinstance(item, ast.Slice)]
    if len(numbers) != 1 or _is_none(items[numbers[0]]):
        return ""
    place = numbers[0]
    if (place == 0) != (wish == "row") or len(items) > 2:
        return f"{source.segment(node)}.reshape{_SIDES[wish]}"
    item = items[place]
    if isinstance(item, ast.Constant | ast.Name | ast.UnaryOp | ast.BinOp):
        return _swap(source, node, item, f"[{source.segment(item)}]")
    return ""


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _with_argument(source: Source, node: ast.Call, place: int, text: str) -> str:
    return _swap(source, node, node.args[place], text)


def _swap(source: Source, node: ast.expr, part: ast.expr, text: str) -> str:
    """The text of a node with one part replaced; brackets around the part that belong to it go too."""
    return spliced(source, node, source.place(_), text) if (_ := part) is not None else ""


def spliced(source: Source, node: ast.expr, place: Place, text: str) -> str:
    """The text of a node with one stretch of it replaced."""
    whole = source.place(node)
    before = source.segment(whole._replace(end_line=place.line, end_column=place.column))
    after = source.segment(whole._replace(line=place.end_line, column=place.end_column))
    if before.endswith("(") and after.startswith(")") and text.startswith("(") and before[-2:-1] == "(":
        before, after = before[:-1], after[1:]
    return before + text + after


def text_before_last_bracket(source: Source, node: ast.Call, text: str) -> str:
    """A call with something more before its closing bracket."""
    whole = source.segment(node)
    body = whole[:-1].rstrip()
    if body.endswith(","):
        body, text = body[:-1], text if text.startswith(",") else ", " + text
    return f"{body}{text})"


_MAKE = Text(en="Make it {form}: {text}", zh="让它成为{form}：{text}")
_KEEP_AXIS = Text(en="Keep the axis: {text}", zh="把这个轴留住：{text}")
_NO_TRANSPOSE = Text(
    en="A rank-1 array has no second axis for .T to swap; reshape it: {text}",
    zh="秩为 1 的数组没有第二个轴可供 .T 交换，请用 reshape：{text}",
)
_DROP_TRANSPOSE = Text(en="Leave out the .T: {text}", zh="去掉 .T：{text}")
_TURN = Text(en="Turn it: {text}", zh="把它转过来：{text}")
