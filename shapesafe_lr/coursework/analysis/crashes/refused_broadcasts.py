"""Cures for operands that could not be broadcast: which one to change, and where it was born."""

from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.callback_cures import callback_cures
from ..cures.count_cures import count_cures
from ..cures.edits import as_dot, numpy_name, other_axes, source_of, turn_operands, with_keepdims
from ..cures.gradient_cures import gradient_cures
from ..cures.index_cures import other_axis_indexed
from ..cures.join_cures import JOINS, another_way
from ..cures.kernel_cures import kernel_cures
from ..cures.key_cures import key_cures
from ..cures.layout_cures import from_pictures, layout_births, layout_cures
from ..cures.ones_cures import ones_cures
from ..cures.others_in_sight import others_in_sight
from ..cures.summing_cures import flattening_cures, summing_cures, unscaled
from ..cures.upstream_cures import upstream_cures
from ..cures.vector_cures import form_cures
from ..data.cut_across import cut_across_cures
from ..data.cut_unlike import cut_unlike_cures
from ..data.parted_tables import parted_table_cures
from ..loops.crossed_stores import turned_item
from ..loops.single_rows import rows_by_index
from ..meaning import Array, Meaning, Number
from ..networks.bias_sizes import bias_size_cures
from ..networks.leftover_index import leftover_index_cures
from ..networks.mask_draws import refused_mask_cures
from ..networks.multiplied_gradients import multiplied_gradients
from ..networks.own_gradients import gradient_beside
from ..networks.refitted_products import refitted_products
from ..networks.slopes import is_square
from ..products.added_axes import added_axes
from ..products.lengths_of_pairs import lengths_of_pairs
from ..products.pair_distances import refused_lengths
from ..products.summed_later import column_for_a_later_sum
from ..statistics.joined_sets import joined_otherwise
from ..statistics.quantities_averaged import quantities_averaged
from ..statistics.sibling_axes import sibling_axes
from ..steps import Kind, Step
from ..view import View
from .looked_at_later import other_axis_by_what_follows
from .refused_classes import refused_class_cures
from .refused_pairs import refused_pair_cures
from .refused_scores import summed_scores


def elementwise_cures(view: View, step: Step) -> Iterator[Cure]:
    """Ways to make refused operands broadcast."""
    reading = view.reading
    yield from refused_lengths(view, step)
    yield from lengths_of_pairs(view, step)
    yield from cut_across_cures(view, step)
    yield from cut_unlike_cures(view, step)
    yield from parted_table_cures(view, step)
    yield from joined_otherwise(view, step)
    yield from refused_pair_cures(view, step)
    yield from refused_class_cures(view, step)
    yield from refused_mask_cures(view, step)
    yield from bias_size_cures(view, step)
    yield from callback_cures(view, step)
    yield from key_cures(view, step)
    yield from leftover_index_cures(view, step)
    yield from kernel_cures(view, step)
    yield from multiplied_gradients(view, step)
    yield from summed_scores(view, step)
    yield from upstream_cures(view, step)
    if step.detail == "augmented" and len(step.inputs) == 2:
        before = reading.shape(step.inputs[0])
        if len(before or ()) == 1:
            yield from added_axes(view, step.inputs[1])
            yield from rows_by_index(view, step)
        if before is not None:
            yield from gradient_cures(view, step.inputs[0], step.inputs[1], before)
        yield from _squares_summed(view, step.inputs[1])
    shapes = [reading.shape(n) or () for n in step.inputs[:2]]
    for number in step.inputs[:2]:
        for maker in list(reading.ancestors(number))[:8]:
            if maker.operation in REDUCTIONS and maker.inputs and reading.axes(maker.inputs[0]):
                yield from sibling_axes(view, maker, step)
                yield from quantities_averaged(view, maker)
                if reading.source(maker.inputs[0]) in map(reading.source, step.inputs):
                    yield from _axes_kept(view, maker)
                    yield from other_axis_by_what_follows(view, step, maker)
                compares = step.operation in ("equal", "not_equal")  # one answer for each example, not one for all
                yield from other_axes(view, maker, _is_array if compares else None)
    lies_across = len(shapes) == 2 and shapes[0] == shapes[1][::-1] and min(shapes[0], default=1) > 1
    if step.operation == "multiply" and len(step.inputs) == 2 and not lies_across:
        yield from column_for_a_later_sum(view, step)
        yield from as_dot(view, step)
    for number in step.inputs[:2]:
        if len(reading.axes(number)) == 1:
            yield from form_cures(view, number, "column")
            yield from form_cures(view, number, "row")
    if len(shapes) == 2 and len(shapes[0]) == len(shapes[1]) == 2:
        for number, other in (step.inputs[:2], step.inputs[1::-1]):
            if 1 in (reading.shape(number) or ()) and min(reading.shape(other) or (1,)) > 1:
                yield from form_cures(view, number, "column")
                yield from form_cures(view, number, "row")
        for number in step.inputs[:2]:
            yield from _sliced_rows(view, number)
        for number in step.inputs[:2]:
            if not _is_product(view, number):
                yield from count_cures(view, number)
        for number in step.inputs[:2]:
            if from_pictures(view, number):
                yield from _inside_product(view, number)
        for number in sorted(step.inputs[:2], key=lambda n: _is_product(view, n)):
            yield from layout_cures(view, number)
        for number in step.inputs[:2]:
            if _is_product(view, number):
                yield from _inside_product(view, number)
        for number in step.inputs[:2]:
            yield from form_cures(view, number, "row")
            yield from form_cures(view, number, "column")
    for number in step.inputs[:2]:
        yield from count_cures(view, number)
    for number in step.inputs[:2]:
        for maker in list(reading.ancestors(number))[:10]:
            if maker.operation in ("dot", "matmul") and maker.kind is Kind.OPERATION:
                yield from others_in_sight(view, maker)
                break
    yield from others_in_sight(view, step)
    if lies_across and step.operation == "multiply":
        yield from as_dot(view, step)


def _axes_kept(view: View, step: Step) -> Iterator[Cure]:
    """`stack.mean(axis=(1, 2, 3))` that is to meet its stack again, with keepdims=True."""
    cure = with_keepdims(view, step)
    if cure is not None and "axis" in step.options and step.option_values["axis"].number is None:
        yield cure


def _squares_summed(view: View, number: int | None) -> Iterator[Cure]:
    """`penalty += np.square(W)` as `penalty += np.sum(np.square(W))`: of weights of several shapes only numbers add up."""
    maker = view.reading.maker(number)
    if maker is not None and is_square(view, number):
        text = f"{numpy_name(view, maker)}.sum({source_of(view, maker).segment(maker.place)})"
        edit = Edit(maker.place, text)
        change = {maker.number: lambda call: Number()}
        yield Cure(maker.path, maker.place, _SQUARES.filled(text=text), (edit,), change)


def _is_array(meaning: Meaning) -> bool:
    return isinstance(meaning, Array) and bool(meaning.axes)


def in_place_cures(view: View, step: Step, before: tuple[int, ...]) -> Iterator[Cure]:
    """Ways to make what an item is changed by fit the item, of which only the shape is known."""
    if step.inputs:
        change = unscaled(view, step.inputs[-1])
        if change is not None:
            yield from gradient_beside(view, view.steps[change], step.name, before)
        yield from turned_item(view, step, change)
        yield from refitted_products(view, change, before)
        yield from summing_cures(view, change, before)
        yield from flattening_cures(view, change, before)


def stretching_cures(view: View, step: Step) -> Iterator[Cure]:
    """Ways to make what `np.broadcast_to` is given fit the shape that is wanted."""
    array = step.inputs[0]
    yield from form_cures(view, array, "column")
    yield from form_cures(view, array, "row")
    yield from count_cures(view, array)
    yield from layout_cures(view, array)


def _is_product(view: View, number: int | None) -> bool:
    return any(s.operation in ("dot", "matmul") for s in list(view.reading.ancestors(number))[:_THROUGH_A_SIGMOID])


_THROUGH_A_SIGMOID = 14
"""How far back a product lies at most: `1 / (1 + np.exp(-(np.dot(w.T, X) + b)))` takes ten steps."""


def _inside_product(view: View, number: int | None) -> Iterator[Cure]:
    for maker in list(view.reading.ancestors(number))[:_THROUGH_A_SIGMOID]:
        if maker.operation in ("dot", "matmul") and maker.kind is Kind.OPERATION:
            for operand in maker.inputs[:2]:
                yield from _joined_another_way(view, operand)
                yield from layout_cures(view, operand)
            yield from turn_operands(view, maker)
            return


def _joined_another_way(view: View, number: int | None) -> Iterator[Cure]:
    """Data that were stacked before they were multiplied, stacked along the other axis."""
    for birth in layout_births(view, number):
        if birth.operation in JOINS:
            yield from ones_cures(view, birth)
        if birth.operation in ("vstack", "hstack", "concatenate"):
            yield from another_way(view, birth)


def _sliced_rows(view: View, number: int | None) -> Iterator[Cure]:
    """`X[k : k + size]` of a table inside a product as `X[:, k : k + size]`."""
    for maker in list(view.reading.ancestors(number))[:8]:
        if maker.operation in ("dot", "matmul") and maker.kind is Kind.OPERATION:
            for operand in maker.inputs[:2]:
                for birth in layout_births(view, operand):
                    if birth.operation == "subscript" and len(birth.inputs) == 2:
                        yield from other_axis_indexed(view, birth)
            return


_SQUARES = Text(en="Sum the squares: {text}", zh="把平方加起来：{text}")
