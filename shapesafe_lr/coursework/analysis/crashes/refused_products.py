"""Cures for a matrix product that numpy refused: which operand to change, and where it was born, judged by the labels."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import is_elementwise
from ..cure import Cure
from ..cures.callback_cures import callback_cures
from ..cures.count_cures import count_cures, measured_elsewhere
from ..cures.edits import as_star, source_of, turn_operands
from ..cures.handed_cures import handed_cures
from ..cures.key_cures import key_cures
from ..cures.layout_cures import from_pictures, is_made_from_nothing, layout_births, layout_cures
from ..cures.linalg_cures import normal_equation
from ..cures.others_in_sight import as_it_came, others_in_sight
from ..cures.reshape_cures import cut_otherwise
from ..cures.upstream_cures import upstream_cures
from ..cures.vector_cures import form_cures
from ..data.cut_across import cut_across_cures
from ..data.cut_unlike import cut_unlike_cures
from ..data.cuts_to_fit import cuts_to_fit
from ..data.parted_tables import parted_table_cures
from ..data.typed_examples import typed_otherwise
from ..flow import is_weights
from ..loops.items_across import items_across_cures
from ..loops.picked_across import picked_across_cures
from ..loops.turned_loops import turned_loops
from ..networks.beside_gradients import turned_beside_gradient
from ..networks.sister_layers import odd_one_turned
from ..networks.slopes import is_slope
from ..networks.square_layers import made_like_square_layers
from ..networks.unused_names import unused_name_cures
from ..networks.weights_told import weights_told
from ..predictions.attention_scores import scores_by_places
from ..predictions.labels_in_sight import label_axes
from ..products.dots_of_columns import dot_of_columns
from ..products.elementwise_meant import is_mask
from ..products.inner_products_meant import dot_for_inner
from ..products.product_uses import is_used_both_ways
from ..statistics.reduced_before import reduced_before
from ..steps import Kind, Step
from ..view import View


def product_cures(view: View, step: Step) -> Iterator[Cure]:
    """Ways to make a refused product fit, the likeliest first."""
    reading = view.reading
    left, right = step.inputs[:2]
    shapes = reading.shape(left), reading.shape(right)
    yield from dot_for_inner(view, step)
    yield from dot_of_columns(view, step)
    yield from scores_by_places(view, step)
    yield from _typed_for_this(view, step)
    yield from callback_cures(view, step)
    yield from key_cures(view, step)
    yield from cut_across_cures(view, step)
    yield from cut_unlike_cures(view, step)
    yield from matrix_cures(view, step)
    yield from parted_table_cures(view, step)
    yield from items_across_cures(view, step)
    if any(is_slope(view, number) for number in (left, right)):
        yield from as_star(view, step)
    if shapes[0] == shapes[1] and len(shapes[0] or ()) == 2 and sum(is_mask(view, n) for n in (left, right)) == 1:
        yield from as_star(view, step)
    yield from turned_beside_gradient(view, step)
    yield from normal_equation(view, step)
    yield from unused_name_cures(view, step)
    yield from picked_across_cures(view, step)
    yield from turned_loops(view, step, {axis.size for _, axis in label_axes(view, step)})
    yield from reduced_before(view, step)
    yield from upstream_cures(view, step)
    yield from cuts_to_fit(view, step)
    for number in (left, right):
        yield from cut_otherwise(view, number)
    for number in (left, right):
        yield from measured_elsewhere(view, number, (left, right))
    for number in (left, right):
        if from_pictures(view, number) or _lies_across(view, step, number):
            yield from layout_cures(view, number)
    both_ways = [number for place, number in enumerate((left, right)) if is_used_both_ways(view, step, place)]
    if len(both_ways) == 1:
        yield from layout_cures(view, both_ways[0])
    odd = odd_beside_weights(view, step)
    if odd is not None:
        yield from _born_wrong(view, (step.inputs[odd],))
    yield from odd_one_turned(view, step)
    if worked_elsewhere(view, step):
        for number in (right, left):
            yield from handed_cures(view, number)
        yield from _born_wrong(view, (left, right))
        yield from others_in_sight(view, step)
    for number in (left, right):
        row = _made_as_row(view, number)
        if row is not None:
            yield from form_cures(view, row, "column")
    if weights_told(view, step) is not None:
        yield from turn_operands(view, step)
    for place, number in enumerate((left, right)):
        if _was_created(view, step, place) or made_like_square_layers(view, step, place):
            yield from layout_cures(view, number)
    if shapes[0] == shapes[1] and shapes[0] is not None and len(shapes[0]) == 2 and min(shapes[0]) > 1:
        yield from as_star(view, step)
    yield from turn_operands(view, step)
    for number in (left, right):
        if reading.shape(number) is not None and len(reading.shape(number) or ()) == 1:
            yield from form_cures(view, number, "column")
            yield from form_cures(view, number, "row")
    yield from others_in_sight(view, step)
    yield from _born_wrong(view, (left, right))
    yield from turned_loops(view, step)
    yield from as_star(view, step)


def _typed_for_this(view: View, step: Step) -> Iterator[Cure]:
    """An example that was typed in to be handed to a model that took others before."""
    if worked_elsewhere(view, step):
        for number in (step.inputs[1], step.inputs[0]):
            yield from typed_otherwise(view, number)


def _born_wrong(view: View, numbers: tuple[int | None, ...]) -> Iterator[Cure]:
    """Either operand changed where it was made."""
    for number in numbers:
        yield from count_cures(view, number)
        yield from layout_cures(view, number)
        yield from form_cures(view, number, "column")
        yield from form_cures(view, number, "row")


def worked_elsewhere(view: View, step: Step) -> bool:
    """Whether the very same expression ran before, here or on another line: then it is not the expression that is wrong."""
    text = view.text(step)
    return any(
        other.kind is Kind.OPERATION and other.operation == step.operation and view.text(other) == text
        for other in view.steps[: step.number]
    )


def odd_beside_weights(view: View, step: Step) -> int | None:
    """Which operand to change, where the other one was multiplied before in this very way: the one that came new."""
    reading = view.reading
    for other in reversed(view.steps[: step.number]):
        if other.kind is not Kind.OPERATION or other.operation != step.operation or len(other.inputs) < 2:
            continue
        for place in (0, 1):
            mine, theirs = reading.source(step.inputs[place]), reading.source(other.inputs[place])
            if mine is None or theirs is None or not is_weights(view, mine):
                continue
            if as_it_came(view, mine) == as_it_came(view, theirs) and is_weights(view, theirs):
                new = reading.source(step.inputs[1 - place])
                return 1 - place if new != reading.source(other.inputs[1 - place]) else None
    return None


_CREATIONS = ("zeros", "ones", "randn", "rand", "random", "normal", "full", "empty", "standard_normal", "uniform")


def _made_as_row(view: View, number: int | None) -> int | None:
    """Where an operand was created as a row (1, n), though weights are columns in this course."""
    maker = view.reading.maker(number)
    while maker is not None and (maker.operation in ("T", "transpose", "astype") or is_elementwise(maker.operation)):
        arrays = [n for n in maker.inputs if view.reading.axes(n)]
        maker = view.reading.maker(arrays[0]) if arrays else None
    if maker is None or maker.operation not in (*_CREATIONS, "reshape"):
        return None
    shape = view.reading.shape(maker.number) or ()
    return maker.number if len(shape) == 2 and shape[0] == 1 and shape[1] > 1 else None


def _was_created(view: View, step: Step, place: int) -> bool:
    """Whether an operand, not transposed here, is a table of weights made by `np.zeros`, `np.random.randn` and the like."""
    shape = view.reading.shape(step.inputs[place]) or ()
    births = list(layout_births(view, step.inputs[place]))
    turned = any(birth.operation in ("T", "transpose") for birth in births)
    if len(shape) != 2 or min(shape) < 2 or not births or turned:
        return False
    return births[-1].operation in _CREATIONS or is_made_from_nothing(view, births[-1])


def matrix_cures(view: View, step: Step) -> Iterator[Cure]:
    """`np.matrix(...)` as `np.array(...)`, wherever an operand came from one."""
    for number in step.inputs[:2]:
        for maker in list(view.reading.ancestors(number))[:12]:
            if maker.operation == "matrix" and maker.kind is Kind.OPERATION:
                source = source_of(view, maker)
                node = source.node(maker.place)
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                    func = f"{source.segment(node.func.value)}.array"
                    edit = source.replace(node.func, func)
                    yield Cure(maker.path, maker.place, _ARRAY.filled(text=func), (edit,), certain=True)


def _lies_across(view: View, step: Step, number: int | None) -> bool:
    """Whether a table has its examples as rows while the labels are a row: then the table is to be turned, not the product."""
    shape = view.reading.shape(number)
    if shape is None or len(shape) != 2 or min(shape) < 2 or shape[0] == shape[1]:
        return False
    return any(is_row and axis.size == shape[0] for is_row, axis in label_axes(view, step))


_ARRAY = Text(
    en="Use {text}: for an np.matrix, * is the matrix product", zh="请用 {text}：对 np.matrix 来说 * 是矩阵乘法"
)
