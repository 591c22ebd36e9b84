"""The gradient of a bias where that of the weights was meant: `dw = np.sum(A - Y) / m`, `w = w - rate * db`.

The errors summed over the examples are one number, as a bias is; the weights, which the data are multiplied by, have one for
each feature, and so must their gradient.
"""

from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import flipped, numpy_name, operand_node, retype, source_of, turned
from ..cures.summing_cures import Shape
from ..flow import long_axes
from ..meaning import Array, Impossible, Meaning
from ..reading import work_out
from ..roles import Update
from ..steps import Step
from ..view import View
from .layers import base, unscaled
from .own_gradients import gradient_beside


def summed_errors(view: View) -> Iterator[tuple[Step, Update, Step]]:
    """The sum, the update of weights that it goes into, and the product of these weights with the data."""
    errors = view.roles.errors
    for update in view.roles.updates:
        total = unscaled(view, update.gradient)
        if total is None or total.operation not in ("sum", "mean") or not total.inputs:
            continue
        if long_axes(view, total.number) or long_axes(view, _read(view, update).number):
            continue
        error = view.reading.source(total.inputs[0])
        if error not in errors or long_axes(view, error) != 1 or long_axes(view, update.parameter) != 1:
            continue
        product = _product_with(view, error, update.parameter)
        if product is not None and not view.reading.is_replaced(total):
            yield total, update, product


def _product_with(view: View, error: int | None, weights: int) -> Step | None:
    """The product with these very weights under an error."""
    for step in list(view.reading.ancestors(error))[:30]:
        if step.operation in ("dot", "matmul") and weights in [base(view, number) for number in step.inputs[:2]]:
            return step
    return None


def own_gradient_cures(view: View, total: Step, update: Update, product: Step) -> Iterator[Cure]:
    """The weights' own gradient in the update, where there is one; else the product with the data in place of the sum."""
    wanted = view.reading.shape(update.parameter) or ()
    yield from gradient_beside(view, _read(view, update), update.name, wanted)
    node, error = operand_node(view, total, 0), total.inputs[0]
    data = next((n for n in (base(view, n) for n in product.inputs[:2]) if n != update.parameter), None)
    name = next((name for number, name in view.arrays_in_sight(total) if base(view, number) == data), None)
    if node is None or name is None:
        return
    source = source_of(view, total)
    mean = f" / {name}.shape[{_examples_at(view, data, error)}]" if total.operation == "mean" else ""
    for data_turned, error_turned, error_first in _WAYS:
        texts = [f"{name}.T" if data_turned else name, turned(source, node) if error_turned else source.segment(node)]
        text = f"{numpy_name(view, total)}.dot({', '.join(texts[::-1] if error_first else texts)}){mean}"

        def change(
            call: Call, turns: tuple[bool, bool] = (data_turned, error_turned), swap: bool = error_first
        ) -> Meaning:
            meanings = [view.reading.meaning(data), view.reading.meaning(error)]
            args = [flipped(one) if turn else one for one, turn in zip(meanings, turns, strict=True)]
            result = work_out(Call(call.ledger, call.step, args[::-1] if swap else args), "dot")
            return _gradient(view, result, args[swap], error, wanted)

        yield retype(view, total, text, _PRODUCT.filled(text=text), change)


def _read(view: View, update: Update) -> Step:
    """Where an update reads the gradient, under the rate that scales it."""
    step = view.steps[update.step.inputs[1] or 0]
    inside = [n for n in step.inputs if n is not None and view.reading.source(n) == update.gradient]
    return view.steps[inside[0]] if step.operation in ("multiply", "divide") and inside else step


_WAYS = [(True, False, False), (False, True, False), (False, False, False), (True, False, True)]
_WAYS += [(False, True, True), (False, False, True)]


def _gradient(view: View, result: Meaning, left: Meaning, error: int | None, wanted: Shape) -> Meaning:
    """The product, if it has the parameter's shape and sums over the examples."""
    over = left.axes[-1] if isinstance(left, Array) and left.axes else None
    fits = isinstance(result, Array) and result.shape == wanted
    if not fits or over is None or not any(view.reading.ledger.same(over, axis) for axis in view.reading.axes(error)):
        raise Impossible("not the parameter's gradient")
    return result


def _examples_at(view: View, data: int | None, error: int | None) -> int:
    """Which axis of the data holds the examples: the long one of the errors."""
    examples = next(axis for axis in view.reading.axes(error) if axis.size > 1)
    places = [n for n, axis in enumerate(view.reading.axes(data)) if view.reading.ledger.same(axis, examples)]
    return places[0] if places else 0


_PRODUCT = Text(
    en="Multiply the errors with the data, one sum for each feature: {text}",
    zh="误差要与数据相乘，每个特征各求一个和：{text}",
)
