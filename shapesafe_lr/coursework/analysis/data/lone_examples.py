"""One example that was cut out of the data and went forward alone, where its prediction meets everybody's labels."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import is_elementwise
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import replace_operand, source_of
from ..flow import downstream, is_squashed, long_axes, product_under
from ..loops.example_loops import loops_behind
from ..networks.layers import bare, base
from ..roles import PRODUCTS
from ..steps import Kind, Step
from ..view import View

_NEAR = 10
"""How many steps back a prediction's product is looked for: through a sigmoid and a logarithm."""


class LoneExample(NamedTuple):
    """`x @ theta` with x of X: where prediction and labels meet, the product, which operand x is, and X."""

    step: Step
    prediction: int
    labels: int
    product: Step
    place: int
    table: int


def lone_examples(view: View) -> Iterator[LoneExample]:
    """Predictions of one row or column of a table beside as many labels as the table has of them."""
    for step in view.reading.operations("subtract", "multiply"):
        for one, other in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            long = [axis for axis in view.reading.axes(other) if axis.size > 1]
            product = None if long_axes(view, one) or len(long) != 1 else _product_in(view, one)
            if one is None or other is None or product is None or view.reading.is_replaced(product):
                continue
            if step.operation == "multiply" and view.roles.compared_in(step) is None:
                continue  # a score times a weight for each example; of the products only those of a loss compare
            if long_axes(view, product.number):
                continue  # the length of a vector that was projected is no prediction
            for place, factor in enumerate(product.inputs if len(product.inputs) == 2 else ()):
                table, along = _cut_from(view, factor)
                if table is None or along is None or along.size != long[0].size or _is_inside_its_loop(view, step, one):
                    continue
                if _are_alike(view, product, place, table, other):
                    continue
                belongs = view.reading.ledger.same(along, long[0]) and is_squashed(view, step.number)
                if belongs or _joins_all(view, step, table):
                    yield LoneExample(step, one, other, product, place, table)


def _product_in(view: View, number: int | None) -> Step | None:
    """The product that a score, a sigmoid of it or a logarithm was made of, element by element; of numbers, too."""
    step = view.reading.maker(number)
    for _ in range(_NEAR):
        if step is None or step.operation in ("dot", "matmul"):
            return step
        if not is_elementwise(step.operation):
            return None
        makers = [view.reading.maker(n) for n in step.inputs]
        made = [maker for maker in makers if maker is not None and maker.kind is Kind.OPERATION]
        step = next((one for one in made if one.operation in ("dot", "matmul")), made[0] if len(made) == 1 else None)
    return None


def _cut_from(view: View, number: int | None) -> tuple[int | None, Axis | None]:
    """The table that a vector is one row or column of, and the table's axis that it is one place on."""
    step = _unsigned(view, number)
    if step is None or not step.inputs or not (step.kind is Kind.LOOP or step.operation == "subscript"):
        return None, None
    axes = view.reading.axes(step.inputs[0])
    kept = [axis for axis in view.reading.axes(step.number) if axis.size > 1]
    if len(axes) != 2 or len(kept) != 1:
        return None, None
    gone = [axis for axis in axes if not view.reading.ledger.same(axis, kept[0])]
    return (view.reading.source(step.inputs[0]), gone[0]) if len(gone) == 1 else (None, None)


def _are_alike(view: View, product: Step, place: int, table: int, other: int) -> bool:
    """Whether an example is compared with the others: `x @ x`, or `X @ v` beside `x @ v`."""
    weights = product.inputs[1 - place]
    theirs = product_under(view, other)
    return _cut_from(view, weights)[0] is not None or (
        theirs is not None and {base(view, number) for number in theirs.inputs} >= {table, base(view, weights)}
    )


def _unsigned(view: View, number: int | None) -> Step | None:
    """The vector under a minus and a transpose: x of `-x @ w`."""
    step = view.reading.maker(base(view, number))
    return view.reading.maker(base(view, step.inputs[0])) if step is not None and step.operation == "negative" else step


def _is_inside_its_loop(view: View, step: Step, one: int) -> bool:
    """Whether the two meet in the very loop that goes through the examples: there the one prediction is right."""
    source = source_of(view, step)
    node: ast.AST | None = source.node(step.place)
    around = set()
    while node is not None:
        around.add(id(node))
        node = source.parents.get(node)
    for loop, _ in loops_behind(view, one):
        target = source.node(loop.place)
        if target is None or id(source.parents.get(target)) in around:
            return True
    return False


def _joins_all(view: View, step: Step, table: int) -> bool:
    """Whether the error goes on to be multiplied by the whole table, or a sigmoid's loss to be summed over all labels."""
    if view.roles.compared_in(step) is not None and is_squashed(view, step.number):
        return True
    return any(
        user.operation in PRODUCTS and any(bare(view, number) == table for number in user.inputs)
        for user in downstream(view, step.number)
    )


def whole_table(view: View, found: LoneExample) -> Iterator[Cure]:
    """The whole table in place of the one example, by its name."""
    factor = view.reading.maker(found.product.inputs[found.place])
    sign = "-" if factor is not None and factor.operation == "negative" else ""
    for number, name in view.arrays_in_sight(found.product):
        if view.reading.source(number) == found.table:
            cure = replace_operand(view, found.product, found.place, sign + name, number, _ALL.filled(name=name))
            if cure is not None:
                yield cure
            return


_ALL = Text(en="Send all examples forward: {name}", zh="让全部样本做前向传播：{name}")
