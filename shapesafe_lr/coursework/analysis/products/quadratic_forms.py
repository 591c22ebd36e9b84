"""Quadratic forms, `diff.T @ inv(S) @ diff`: one number, where it was written with `*` and never summed."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..algebra import Call, is_elementwise
from ..cure import Cure
from ..cures.edits import place_before, source_of
from ..flow import TOTALS, downstream, is_number, is_square_table, long_axes
from ..meaning import Meaning, Number
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View
from .tables_of_forms import is_negative

_INVERSE = re.compile(r"(?i)inv|prec(ision)?(?![a-z])")
_APART = ("zip", "enumerate", "subscript", "argsort", "argmax", "argmin")
_TAKE_IT_OUT = {"item", "squeeze", "ravel", "flatten", "float", "reshape", "diag", "trace", "dot", "matmul"}


class Form(NamedTuple):
    """The two products of a quadratic form, the last one first; whether it is one of differences and an inverse."""

    outer: Step
    inner: Step
    has_inverse: bool


def quadratic_forms(view: View) -> Iterator[Form]:
    """Differences times an inverse times the same differences, element by element: an array where a distance was meant."""
    for outer in view.reading.operations("multiply"):
        if len(outer.inputs) != 2 or view.reading.is_replaced(outer) or not long_axes(view, outer.number):
            continue
        for one, other in (outer.inputs, outer.inputs[::-1]):
            inner = view.reading.maker(one)
            if inner is None or inner.operation not in ("multiply", "dot", "matmul") or len(inner.inputs) != 2:
                continue
            if _is_summed(view, outer) or _is_taken_apart(view, outer):
                continue
            has_inverse = _is_form(view, inner, other, outer)
            if has_inverse or _is_form_of_a_vector(view, inner, other):
                yield Form(outer, inner, has_inverse)


def _is_form(view: View, inner: Step, right: int | None, outer: Step) -> bool:
    """Whether the one factor is an inverse and the two around it are the same vector of differences."""
    difference = _difference(view, right)
    return difference is not None and any(
        (_is_inverse(view, table) or _is_used_as_inverse(view, table, inner, outer))
        and _difference(view, left) == difference
        for left, table in (inner.inputs, inner.inputs[::-1])
    )


def _is_form_of_a_vector(view: View, inner: Step, right: int | None) -> bool:
    """`w.T * S * w` of a rank-1 w: the same vector on both sides of a square table. Of a column, it scales rows and columns."""
    vector = _vector(view, right)
    if vector is None or inner.operation != "multiply":
        return False  # `w * (S @ w)` is what each element has of the form
    pairs = (inner.inputs, inner.inputs[::-1])
    return any(is_square_table(view, table) and _vector(view, left) == vector for left, table in pairs)


def _vector(view: View, number: int | None) -> int | None:
    """The rank-1 array under a `.T` and a scale."""
    step = view.reading.maker(number)
    while step is not None and len(view.reading.axes(step.number)) == 1:
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        is_scaled = step.operation in ("multiply", "divide") and len(arrays) == 1
        if step.operation not in ("T", "transpose") and not is_scaled:
            return step.number
        step = view.reading.maker(arrays[0])
    return None


def _is_inverse(view: View, number: int | None) -> bool:
    maker = view.reading.maker(number)
    return maker is not None and maker.operation in ("inv", "pinv") and long_axes(view, number) == 2


def _is_used_as_inverse(view: View, number: int | None, inner: Step, outer: Step) -> bool:
    """Whether a square table is called an inverse, or exp is taken of what it gives, with a minus: a Gaussian's distance."""
    if inner.operation != "multiply" or not is_square_table(view, number):
        return False  # `d * (S @ d)` is the share that each element has
    after = list(downstream(view, outer.number))
    falls = any(step.operation == "exp" for step in after) and is_negative(view, outer, after)
    return falls or bool(_INVERSE.search(view.called(number)))


def _difference(view: View, number: int | None) -> int | None:
    """The step of `x - mu`, if a vector is that, transposed or scaled by a number."""
    step = view.reading.maker(number)
    while step is not None and step.inputs:
        if step.operation == "subtract":
            return step.number if long_axes(view, step.number) == 1 else None
        if step.operation == "multiply" and any(is_number(view, n) for n in step.inputs):
            step = view.reading.maker(next((n for n in step.inputs if not is_number(view, n)), None))
        elif step.operation in ("T", "transpose", "reshape", "subscript", "negative"):
            step = view.reading.maker(step.inputs[0])
        else:
            return None
    return None


def _is_summed(view: View, outer: Step) -> bool:
    """Whether the products are summed later on: then they are the same number in the end."""
    return any(step.operation in TOTALS for step in downstream(view, outer.number))


def _is_taken_apart(view: View, outer: Step) -> bool:
    """Whether each number is taken for itself: as the share that a feature has in the distance."""
    return any(step.kind is Kind.LOOP or step.operation in _APART for step in downstream(view, outer.number))


def as_products(view: View, form: Form) -> Iterator[Cure]:
    """`@` for each `*`; of a column and a row the number is taken out of its (1, 1)."""
    stars = [step for step in form[:2] if step.operation == "multiply"]
    edits = [edit for step in stars if (edit := _at_sign(view, step)) is not None]
    if len(edits) == len(stars):
        changes, said = {step.number: _product for step in stars}, _PRODUCTS
        if _comes_out_as_table(view, form):
            place = form.outer.place
            after = place._replace(line=place.end_line, column=place.end_column)
            edits += [Edit(place_before(place), "("), Edit(after, ").item()")]
            changes, said = {**changes, form.outer.number: _number}, _PRODUCTS_ITEM
        yield Cure(form.outer.path, form.outer.place, said, tuple(edits), changes)


def _comes_out_as_table(view: View, form: Form) -> bool:
    """Whether `d.T @ S @ d` of a column is a (1, 1) that nobody takes the number out of."""
    if any(user.method or user.operation == "shape" for user in downstream(view, form.outer.number)):
        return False  # `d2.round(3)`: a number has no such methods
    if all(user.operation == "print" or is_elementwise(user.operation) for user in downstream(view, form.outer.number)):
        return False  # shown as it is, in its brackets
    around = [(view.reading.shape(number) or ()) for number in (*form.inner.inputs, *form.outer.inputs)]
    taken = {user.operation for user in downstream(view, form.outer.number)}
    return any(1 in shape and len(shape) == 2 for shape in around) and not taken & _TAKE_IT_OUT


def _number(call: Call) -> Meaning:
    return Number()


def _product(call: Call) -> Meaning:
    return work_out(Call(call.ledger, call.step, call.args[:2]), "matmul")


def _at_sign(view: View, step: Step) -> Edit | None:
    """The operator of `a * b` exchanged, the brackets and spaces around it left as they are."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.BinOp):
        return None
    left, right = source.place(node.left), source.place(node.right)
    between = left._replace(line=left.end_line, column=left.end_column, end_line=right.line, end_column=right.column)
    return Edit(between, source.segment(between).replace("*", "@"))


_PRODUCTS_ITEM = Text(
    en="Use the matrix product, @ instead of *, and take the number out of its brackets with .item()",
    zh="用矩阵乘法：把 * 换成 @，再用 .item() 取出那一个数",
)
_PRODUCTS = Text(en="Use the matrix product, @ instead of *", zh="用矩阵乘法：把 * 换成 @")
