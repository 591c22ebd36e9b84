"""`D @ inv(S) @ D.T` of a whole table of differences: a table of all pairs, where one distance for each example was meant."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ...language import Text
from .cure import Cure
from .edits import numpy_name, operand_node, source_of
from .flow import FULL, downstream, long_axes
from .layers import base
from .meaning import Array
from .source import bracketed
from .steps import Step
from .view import View

_PRODUCTS = ("dot", "matmul")
_OF_DISTANCES = ("exp", "sqrt")


class TableOfForms(NamedTuple):
    """The product that makes the table, the one inside it, the differences, and whether an example is a row of these."""

    outer: Step
    inner: Step
    differences: int
    in_rows: bool


def tables_of_forms(view: View) -> Iterator[TableOfForms]:
    """Tables of forms whose numbers are taken for squared distances: under exp or a root, or summed along one axis."""
    for outer in view.reading.operations(*_PRODUCTS):
        inner = view.reading.maker(outer.inputs[0]) if len(outer.inputs) == 2 else None
        if inner is None or inner.operation not in _PRODUCTS or len(inner.inputs) != 2 or not _is_of_pairs(view, outer):
            continue
        left, right = base(view, inner.inputs[0]), base(view, outer.inputs[1])
        if left is None or left != right or long_axes(view, left) != 2 or not _is_inverse(view, inner.inputs[1]):
            continue
        in_rows = view.reading.axes(inner.inputs[0])[:1] == view.reading.axes(left)[:1]
        if view.steps[left].operation == "subtract" and _is_of_distances(view, outer):
            yield TableOfForms(outer, inner, left, in_rows)


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
    taken = any(step.operation in ("diag", "diagonal", "trace", "einsum", "subscript") for step in after)
    lengths = any(step.operation in _OF_DISTANCES for step in after)
    summed = any(step.operation in FULL and "axis" in step.options for step in after)
    return not taken and (lengths or summed)


def one_form_each(view: View, found: TableOfForms) -> Iterator[Cure]:
    """`np.sum(D @ S_inv * D, axis=1)`; without the sum where one is taken of the table already."""
    outer, inner, source = found.outer, found.inner, source_of(view, found.outer)
    node = source.node(outer.place)
    operands = operand_node(view, inner, 0), operand_node(view, inner, 1), operand_node(view, outer, 1)
    if node is None or inner.path != outer.path or None in operands:
        return
    left, table, right = (bracketed(source, operand) for operand in operands if operand is not None)
    text = f"{left} @ {table} * {left}" if found.in_rows else f"{table} @ {right} * {right}"
    if _summed_at_once(view, outer):
        result = Array(view.reading.axes(inner.number if found.in_rows else outer.inputs[1]))
        text = f"({text})" if node in source.parents and isinstance(source.parents[node], ast.BinOp) else text
    else:
        result = Array(view.reading.axes(outer.number)[:1])
        text = f"{numpy_name(view, outer)}.sum({text}, axis={1 if found.in_rows else 0})"
    edits = (source.replace(node, text),)
    yield Cure(outer.path, outer.place, _ONE_EACH.filled(text=text), edits, {outer.number: lambda call: result})


def _summed_at_once(view: View, outer: Step) -> bool:
    """Whether the table goes straight into a sum along an axis."""
    users = view.reading.users.get(outer.number, [])
    return any(step.operation in FULL and "axis" in step.options for step in users)


_ONE_EACH = Text(en="One number for each example: {text}", zh="每个样本一个数：{text}")
