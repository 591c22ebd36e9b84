"""`D @ inv(S) @ D.T` of a whole table of differences: a table of all pairs, where one distance for each example was meant."""

from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, retype, source_of, turned
from ..flow import FULL, downstream, long_axes
from ..meaning import Array, Number
from ..networks.layers import base
from ..roles import PRODUCTS
from ..steps import Step
from ..view import View

_COMPARED = ("less", "less_equal", "greater", "greater_equal")
_SCALES = ("multiply", "divide")
_OF_PAIRS = {
    *PRODUCTS, "diag", "diagonal", "trace", "einsum", "subscript", "solve", "inv", "eigh", "eig", "cholesky", "fill_diagonal",
}  # fmt: skip


class TableOfForms(NamedTuple):
    """The product that makes the table, the one inside it, and the differences."""

    outer: Step
    inner: Step
    differences: int


def tables_of_forms(view: View) -> Iterator[TableOfForms]:
    """Tables of forms whose numbers are taken for squared distances: under exp or a root, or summed along one axis."""
    for outer in view.reading.operations(*PRODUCTS):
        inner = view.reading.maker(outer.inputs[0]) if len(outer.inputs) == 2 else None
        if inner is None or inner.operation not in PRODUCTS or len(inner.inputs) != 2 or not _is_of_pairs(view, outer):
            continue
        left, right = base(view, inner.inputs[0]), base(view, outer.inputs[1])
        if left is None or left != right or long_axes(view, left) != 2 or not _is_inverse(view, inner.inputs[1]):
            continue
        if view.steps[left].operation == "subtract" and _is_of_distances(view, outer):
            yield TableOfForms(outer, inner, left)


def _is_of_pairs(view: View, outer: Step) -> bool:
    """Whether both axes of a table are the same: a number for every two examples."""
    axes = view.reading.axes(outer.number)
    return len(axes) == 2 and view.reading.ledger.same(*axes)


def _is_inverse(view: View, number: int | None) -> bool:
    maker = view.reading.maker(base(view, number))
    return maker is not None and maker.operation in ("inv", "pinv")


def _is_of_distances(view: View, outer: Step) -> bool:
    """Whether what is done with the table needs squared lengths: between two differences there are negative numbers."""
    after = list(downstream(view, outer.number))
    if any(step.operation in _OF_PAIRS for step in after):
        return False
    summed = [step for step in after if step.operation in FULL and "axis" in step.options]
    if any(step.operation in _COMPARED for step in after):
        return not summed  # pairs that are alike, counted for each example
    if any(step.operation == "sqrt" for step in after):
        return True
    powers = [step for step in after if step.operation == "exp"]
    if powers and is_negative(view, outer, after):
        return True
    return any(not powers or step.number < powers[0].number for step in summed)


def is_negative(view: View, outer: Step, after: list[Step]) -> bool:
    """Whether a minus stands before the table: exp falls with a distance, and grows with a likeness."""
    around = [*after, *list(view.reading.ancestors(outer.number))[:12]]
    if any(step.operation == "negative" for step in around):
        return True
    factors = [view.reading.meaning(n) for step in around if step.operation in _SCALES for n in step.inputs]
    return any(isinstance(factor, Number) and (factor.value or 0) < 0 for factor in factors)


def one_form_each(view: View, found: TableOfForms) -> Iterator[Cure]:
    """`np.sum(D @ S_inv * D, axis=1)`; without the sum where one is taken of the table already."""
    outer, source = found.outer, source_of(view, found.outer)
    left, right = (operand_node(view, outer, place) for place in (0, 1))
    if left is None or right is None:
        return
    text, result = f"{source.segment(left)} * {turned(source, right)}", Array(view.reading.axes(found.inner.number))
    if not _summed_at_once(view, outer):
        text = f"{numpy_name(view, outer)}.sum({text}, axis=1)"
        result = Array(view.reading.axes(outer.number)[:1])
    yield retype(view, outer, text, _ONE_EACH.filled(text=text), lambda call: result)


def _summed_at_once(view: View, outer: Step) -> bool:
    """Whether the table goes straight into a sum along an axis."""
    users = view.reading.users.get(outer.number, [])
    return any(step.operation in FULL and "axis" in step.options for step in users)


_ONE_EACH = Text(en="One number for each example: {text}", zh="每个样本一个数：{text}")
