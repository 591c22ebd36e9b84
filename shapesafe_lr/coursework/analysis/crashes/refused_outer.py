"""The outer product where numpy refused the inner one: `np.dot(delta, x)` of two rank-1 arrays of different lengths."""

from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..axes import Axes
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, retype, source_of
from ..cures.vector_cures import form_cures
from ..meaning import Meaning
from ..reading import work_out
from ..steps import Step
from ..view import View


def outer_cures(view: View, step: Step) -> Iterator[Cure]:
    """`np.outer`, in the order of a table that has both axes and was multiplied before: the weights."""
    reading = view.reading
    vectors = [reading.axes(number) for number in step.inputs[:2]]
    if [len(axes) for axes in vectors] != [1, 1]:
        return
    (left,), (right,) = vectors
    if 1 in (left.size, right.size):
        return  # a vector of one number is a number that kept an axis: there is no pair to multiply
    if _is_turned_elsewhere(view, step):
        yield from form_cures(view, step.inputs[0], "column")
    texts = [_as_it_stands(view, step, place) for place in range(2)]
    for product in reading.operations("dot", "matmul"):
        for number in product.inputs if product.number < step.number else ():
            axes = reading.axes(number)
            orders = [swap for swap, pair in enumerate(((left, right), (right, left))) if _are(view, axes, pair)]
            if orders and all(texts):
                first, second = texts if orders[0] == 0 else texts[::-1]
                text = f"{numpy_name(view, step)}.outer({first}, {second})"

                def change(call: Call, swapped: int = orders[0]) -> Meaning:
                    args = call.args[1::-1] if swapped else call.args[:2]
                    return work_out(Call(call.ledger, call.step, args), "outer")

                yield retype(view, step, text, _OUTER.filled(text=text), change)
                return


def _is_turned_elsewhere(view: View, step: Step) -> bool:
    """Whether the left vector is written with a `.T` in another statement, as a column is: then it was meant to be one."""
    source, made = source_of(view, step), view.reading.source(step.inputs[0])
    here = source.statement(step.place)
    return made is not None and any(
        user.operation == "T" and source_of(view, user).statement(user.place) is not here
        for user in view.reading.users.get(made, [])
    )


def _are(view: View, axes: Axes, pair: Axes) -> bool:
    return len(axes) == 2 and all(view.reading.ledger.same(a, b) for a, b in zip(axes, pair, strict=True))


def _as_it_stands(view: View, step: Step, place: int) -> str:
    """The operand without a .T, which does nothing to a rank-1 array."""
    node = operand_node(view, step, place)
    return source_of(view, step).segment(node).removesuffix(".T") if node is not None else ""


_OUTER = Text(en="Multiply every pair: {text}", zh="每一对都相乘：{text}")
