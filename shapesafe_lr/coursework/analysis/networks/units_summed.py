"""The scores of all units added up to one number: `np.sum(W * x) + b`, where `np.dot(W, x) + b` has one score for each unit."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, retype, source_of
from ..flow import is_number, is_weights, long_axes
from ..meaning import Meaning
from ..reading import work_out
from ..steps import Step
from ..view import View


class UnitsSummed(NamedTuple):
    """The sum, the product under it, the table of weights and the vector that weighs its columns, and the biases."""

    total: Step
    product: Step
    table: int
    vector: int
    biases: int


def units_summed(view: View) -> Iterator[UnitsSummed]:
    """Sums over a table of weights times what comes in, to which one bias for each of its rows is added."""
    for total in view.reading.operations("sum"):
        product = view.reading.maker(total.inputs[0]) if len(total.inputs) == 1 and not total.options else None
        if product is None or product.operation != "multiply" or len(product.inputs) != 2:
            continue
        table, vector = sorted(product.inputs, key=lambda n: -long_axes(view, n))
        biases = _biases(view, total)
        if table is None or vector is None or biases is None or not _weighs_columns(view, table, vector):
            continue
        rows, columns = view.reading.axes(table)
        (units,) = view.reading.axes(biases)
        told = view.reading.ledger.same(rows, units) or (
            rows.size != columns.size and _is_bias(view, biases) and _are_weights(view, table)
        )
        if rows.size == units.size > 1 and told and not view.reading.ledger.same(columns, units):
            yield UnitsSummed(total, product, table, vector, biases)


def _weighs_columns(view: View, table: int, vector: int) -> bool:
    """Whether a table meets a vector of rank 1, which has a number for each of its columns."""
    return len(view.reading.axes(table)) == 2 == long_axes(view, table) and len(view.reading.axes(vector)) == 1


def _biases(view: View, total: Step) -> int | None:
    """The vector of rank 1 that the sum is added to."""
    for user in view.reading.users.get(total.number, []):
        if user.operation == "add" and len(user.inputs) == 2:
            others = [n for n in user.inputs if view.reading.source(n) != total.number]
            if len(others) == 1 and len(view.reading.axes(others[0])) == 1 and not is_number(view, others[0]):
                return others[0]
    return None


def _is_bias(view: View, number: int) -> bool:
    """Whether a vector is called so: b, b1, self.bias, params["b"]."""
    return _last_word(view, number) in ("b", "bias", "biases")


def _are_weights(view: View, number: int) -> bool:
    """Whether a table learns, or is called so: W, self.weights, params["W"]."""
    return is_weights(view, number) or _last_word(view, number) in ("w", "weight", "weights", "theta")


def _last_word(view: View, number: int) -> str:
    return (re.findall(r"[a-z]+", view.called(number).lower()) or [""])[-1]


def summed_for_each(view: View, found: UnitsSummed) -> Iterator[Cure]:
    """`np.dot(W, x)`, one sum for each row."""
    nodes = {n: operand_node(view, found.product, place) for place, n in enumerate(found.product.inputs)}
    table, vector = nodes[found.table], nodes[found.vector]
    if table is None or vector is None:
        return
    source = source_of(view, found.product)
    text = f"{numpy_name(view, found.total)}.dot({source.segment(table)}, {source.segment(vector)})"
    parts = [view.reading.meaning(found.table), view.reading.meaning(found.vector)]

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, parts), "dot")

    yield retype(view, found.total, text, _EACH.filled(text=text), change)


_EACH = Text(en="One sum for each unit: {text}", zh="每个单元各求一个和：{text}")
