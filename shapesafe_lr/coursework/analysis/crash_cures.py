"""Cures for an operation that numpy refused: which operand to change, and where it was born, judged by the labels."""

import ast
import re
from collections.abc import Iterator
from itertools import chain

from ...language import Text
from ..findings import Edit
from .added_axes import added_axes
from .algebra import Call, is_elementwise
from .axes import Axis
from .bias_sizes import bias_size_cures
from .births import REDUCTIONS
from .callback_cures import callback_cures
from .count_cures import count_cures, measured_elsewhere
from .crossed_stores import turned_item
from .cure import Cure
from .edits import (
    as_dot,
    as_star,
    flipped,
    numpy_name,
    operand_node,
    other_axes,
    replace_operand,
    source_of,
    turn_operands,
    turned,
    with_keepdims,
)
from .elementwise_meant import is_mask
from .flat_keys import flat_key
from .flat_stacks import FLATTENERS, stack_cures
from .flow import is_weights
from .gradient_cures import gradient_cures
from .handed_cures import handed_cures
from .index_cures import other_axis_indexed
from .join_cures import JOINS, along_an_axis, another_way
from .kernel_cures import kernel_cures
from .key_cures import key_cures
from .larger_cures import larger_of_each
from .layout_cures import is_made_from_nothing, layout_births, layout_cures
from .leftover_index import leftover_index_cures
from .lengths_of_pairs import lengths_of_pairs
from .linalg_cures import normal_equation
from .looked_at_later import other_axis_by_what_follows
from .mask_draws import refused_mask_cures
from .meaning import Array, Meaning, Number, Several
from .multiplied_gradients import multiplied_gradients
from .ones_cures import ones_cures
from .own_gradients import gradient_beside
from .pair_distances import refused_lengths
from .picked_across import picked_across_cures
from .product_uses import is_used_both_ways
from .reading import work_out
from .refused_classes import refused_class_cures
from .refused_pairs import refused_pair_cures
from .reshape_cures import cut_otherwise
from .roles import is_image_stack
from .sibling_axes import sibling_axes
from .sister_layers import odd_one_turned
from .slopes import is_slope, is_square
from .steps import Kind, Step
from .summing_cures import flattening_cures, summing_cures, unscaled
from .turned_loops import turned_loops
from .unit_cuts import unit_cut_cures
from .unused_names import unused_name_cures
from .vector_cures import form_cures
from .view import View


def product_cures(view: View, step: Step) -> Iterator[Cure]:
    """Ways to make a refused product fit, the likeliest first."""
    reading = view.reading
    left, right = step.inputs[:2]
    shapes = reading.shape(left), reading.shape(right)
    yield from callback_cures(view, step)
    yield from key_cures(view, step)
    yield from matrix_cures(view, step)
    if any(is_slope(view, number) for number in (left, right)):
        yield from as_star(view, step)
    if shapes[0] == shapes[1] and len(shapes[0] or ()) == 2 and sum(is_mask(view, n) for n in (left, right)) == 1:
        yield from as_star(view, step)
    yield from normal_equation(view, step)
    yield from unused_name_cures(view, step)
    yield from picked_across_cures(view, step)
    yield from turned_loops(view, step, {axis.size for _, axis in label_axes(view, step)})
    yield from upstream_cures(view, step)
    for number in (left, right):
        yield from cut_otherwise(view, number)
    for number in (left, right):
        yield from measured_elsewhere(view, number, (left, right))
    for number in (left, right):
        if _from_pictures(view, number) or _lies_across(view, step, number):
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
        yield from _others_in_sight(view, step)
    for number in (left, right):
        row = _made_as_row(view, number)
        if row is not None:
            yield from form_cures(view, row, "column")
    for place, number in enumerate((left, right)):
        if _was_created(view, step, place):
            yield from layout_cures(view, number)
    if shapes[0] == shapes[1] and shapes[0] is not None and len(shapes[0]) == 2 and min(shapes[0]) > 1:
        yield from as_star(view, step)
    yield from turn_operands(view, step)
    for number in (left, right):
        if reading.shape(number) is not None and len(reading.shape(number) or ()) == 1:
            yield from form_cures(view, number, "column")
            yield from form_cures(view, number, "row")
    yield from _others_in_sight(view, step)
    yield from _born_wrong(view, (left, right))
    yield from turned_loops(view, step)
    yield from as_star(view, step)


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
            if _as_it_came(view, mine) == _as_it_came(view, theirs) and is_weights(view, theirs):
                new = reading.source(step.inputs[1 - place])
                return 1 - place if new != reading.source(other.inputs[1 - place]) else None
    return None


def _as_it_came(view: View, number: int) -> tuple[object, bool]:
    """Where a value under its transposes was made, and whether these turn it; each pass of a loop makes it there."""
    step, turns = view.reading.maker(number), False
    while step is not None and step.operation in ("T", "transpose") and step.inputs:
        step, turns = view.reading.maker(step.inputs[0]), not turns
    return (step.path, step.place) if step else None, turns


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


def upstream_cures(view: View, step: Step) -> Iterator[Cure]:
    """What looked odd before the crash: an outer product, a table made by stretching both operands, arrays joined end to end."""
    reading = view.reading
    met: set[int] = set()
    numbers = (*step.inputs, *step.options.values())
    yield from unit_cut_cures(view, chain.from_iterable(_form_history(view, number) for number in numbers))
    for number in numbers:
        for maker in _form_history(view, number):
            if maker.number in met or maker.kind is not Kind.OPERATION:
                continue
            met.add(maker.number)
            if maker.operation == "outer":
                yield from as_dot(view, maker)
            elif maker.operation in ("dot", "matmul") and any(is_slope(view, n) for n in maker.inputs[:2]):
                yield from as_star(view, maker)
            elif maker.operation in ("max", "min"):
                yield from larger_of_each(view, maker)
            elif maker.operation in ("insert", "delete"):
                yield from along_an_axis(view, maker)
                yield from another_way(view, maker)
            elif maker.operation in ("hstack", "concatenate", "append") and len(reading.axes(maker.number)) == 1:
                yield from stacked_instead(view, maker)
            elif maker.operation in FLATTENERS:
                yield from stack_cures(view, maker)
            elif maker.operation == "subscript" and len(reading.axes(maker.number)) == 3:
                yield from flat_key(view, maker)
            elif maker.operation in ("cov", "corrcoef"):
                yield from _other_variables(view, maker)
            elif maker.operation in JOINS and len(reading.axes(maker.number)) == 2:
                yield from ones_cures(view, maker)
                if maker.operation in ("vstack", "hstack", "concatenate"):
                    yield from another_way(view, maker)
            elif maker.operation == "subscript" and len(reading.axes(maker.number)) == 2 and _is_cut(view, maker):
                if not _beside_a_column(view, maker):
                    yield from other_axis_indexed(view, maker)
            elif is_elementwise(maker.operation) and len(maker.inputs) == 2 and _stretches_both(view, maker):
                if maker.operation == "multiply":
                    yield from as_dot(view, maker)
                for operand in maker.inputs:
                    yield from form_cures(view, operand, "row")
                    yield from form_cures(view, operand, "column")


def _stretches_both(view: View, step: Step) -> bool:
    result = view.reading.shape(step.number)
    sizes = [view.reading.shape(n) or () for n in step.inputs]
    return result is not None and all(sizes) and result not in sizes and len(result) == 2


def _form_history(view: View, number: int | None) -> Iterator[Step]:
    """The steps that a value's form came through: elementwise, turned, reshaped, stored together; not into products."""
    reading = view.reading
    queue: list[int | None] = [reading.source(number)]
    met: set[int] = set()
    while queue and len(met) < 30:
        current = queue.pop(0)
        if current is None or current in met:
            continue
        met.add(current)
        step = reading.steps[current]
        yield step
        if is_elementwise(step.operation) or step.operation in _HISTORY:
            queue.extend(reading.source(n) for n in step.inputs if step.operation == "unpack" or reading.axes(n))


_HISTORY = (
    "max",
    "min",
    "eig",
    "eigh",
    "unpack",
    "subscript",
    "T",
    "transpose",
    "reshape",
    "astype",
    "copy",
    "array",
    "squeeze",
    "ravel",
    "argmax",
    "round",
)


def _beside_a_column(view: View, step: Step) -> bool:
    """Whether a single column of the same table is taken elsewhere: `table[:, :5]` beside `table[:, 5]` are data and labels."""
    reading = view.reading
    return any(
        len(other.inputs) == 3
        and reading.source(other.inputs[0]) == reading.source(step.inputs[0])
        and isinstance(reading.argument(other, 2), Number)
        for other in reading.operations("subscript")
    )


def _is_cut(view: View, step: Step) -> bool:
    """Whether a subscript took a part, longer than 1, of an axis."""
    shapes = view.reading.shape(step.number), view.reading.shape(step.inputs[0])
    return shapes[0] != shapes[1] and 1 not in (shapes[0] or ())


def _other_variables(view: View, step: Step) -> Iterator[Cure]:
    """`np.cov(X.T)` for `np.cov(X)`: the rows are the variables, unless it is told otherwise."""
    node = operand_node(view, step, 0)
    if node is not None and len(step.inputs) == 1:
        source = source_of(view, step)
        edit = source.replace(node, turned(source, node))
        changes = {
            step.number: lambda call: work_out(
                Call(call.ledger, call.step, [flipped(call.args[0])], call.keywords), step.operation
            )
        }
        yield Cure(step.path, step.place, _VARIABLES.filled(text=edit.text), (edit,), changes)


def stacked_instead(view: View, step: Step) -> Iterator[Cure]:
    """Rank-1 arrays below each other (`np.vstack`) instead of end to end."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
        return
    inside = source.segment(node.args[0])
    if step.operation == "append" and len(node.args) > 1:
        inside = f"({inside}, {source.segment(node.args[1])})"
    for name in ("vstack", "column_stack"):
        text = f"{source.segment(node.func.value)}.{name}({inside})"

        def change(call: Call, name: str = name) -> Meaning:
            given = call.args[:1] if step.operation != "append" else [Several(tuple(call.args[:2]))]
            return work_out(Call(call.ledger, call.step, given), name)

        yield Cure(step.path, step.place, _STACK.filled(text=text), (Edit(step.place, text),), {step.number: change})


def elementwise_cures(view: View, step: Step) -> Iterator[Cure]:
    """Ways to make refused operands broadcast."""
    reading = view.reading
    yield from refused_lengths(view, step)
    yield from lengths_of_pairs(view, step)
    yield from refused_pair_cures(view, step)
    yield from refused_class_cures(view, step)
    yield from refused_mask_cures(view, step)
    yield from bias_size_cures(view, step)
    yield from callback_cures(view, step)
    yield from key_cures(view, step)
    yield from leftover_index_cures(view, step)
    yield from kernel_cures(view, step)
    yield from multiplied_gradients(view, step)
    yield from upstream_cures(view, step)
    if step.detail == "augmented" and len(step.inputs) == 2:
        before = reading.shape(step.inputs[0])
        if len(before or ()) == 1:
            yield from added_axes(view, step.inputs[1])
        if before is not None:
            yield from gradient_cures(view, step.inputs[0], step.inputs[1], before)
        yield from _squares_summed(view, step.inputs[1])
    shapes = [reading.shape(n) or () for n in step.inputs[:2]]
    for number in step.inputs[:2]:
        for maker in list(reading.ancestors(number))[:8]:
            if maker.operation in REDUCTIONS and maker.inputs and reading.axes(maker.inputs[0]):
                yield from sibling_axes(view, maker, step)
                if reading.source(maker.inputs[0]) in map(reading.source, step.inputs):
                    yield from _axes_kept(view, maker)
                    yield from other_axis_by_what_follows(view, step, maker)
                compares = step.operation in ("equal", "not_equal")  # one answer for each example, not one for all
                yield from other_axes(view, maker, _is_array if compares else None)
    lies_across = len(shapes) == 2 and shapes[0] == shapes[1][::-1] and min(shapes[0], default=1) > 1
    if step.operation == "multiply" and len(step.inputs) == 2 and not lies_across:
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
            if _from_pictures(view, number):
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
                yield from _others_in_sight(view, maker)
                break
    yield from _others_in_sight(view, step)
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
        yield from summing_cures(view, change, before)
        yield from flattening_cures(view, change, before)


def stretching_cures(view: View, step: Step) -> Iterator[Cure]:
    """Ways to make what `np.broadcast_to` is given fit the shape that is wanted."""
    array = step.inputs[0]
    yield from form_cures(view, array, "column")
    yield from form_cures(view, array, "row")
    yield from count_cures(view, array)
    yield from layout_cures(view, array)


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


def _from_pictures(view: View, number: int | None) -> bool:
    return any(
        is_image_stack(view.reading.shape(step.number) or ()) for step in list(view.reading.ancestors(number))[:10]
    )


def label_axes(view: View, step: Step) -> Iterator[tuple[int, Axis]]:
    """The labels in sight (0 as well as 1, one long axis): which rank they have, and their long axis."""
    for number, _ in view.arrays_in_sight(step):
        maker = view.reading.maker(number)
        axes = view.reading.axes(number)
        long = [axis for axis in axes if axis.size > 1]
        if maker is not None and maker.seen.binary and not maker.seen.constant and len(long) == 1:
            yield (1 if len(axes) == 2 and axes[0].size == 1 else 0), long[0]


def _lies_across(view: View, step: Step, number: int | None) -> bool:
    """Whether a table has its examples as rows while the labels are a row: then the table is to be turned, not the product."""
    shape = view.reading.shape(number)
    if shape is None or len(shape) != 2 or min(shape) < 2 or shape[0] == shape[1]:
        return False
    return any(is_row and axis.size == shape[0] for is_row, axis in label_axes(view, step))


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


def _others_in_sight(view: View, step: Step) -> Iterator[Cure]:
    """Another array of the same rank for one operand: `X` left over from an earlier cell where `X_train` was meant."""
    reading = view.reading
    for place in (1, 0):
        node = operand_node(view, step, place)
        if not isinstance(node, ast.Name):
            continue
        rank = len(reading.axes(step.inputs[place]))
        beside = _as_it_came(view, step.inputs[1 - place] or 0)[0]
        for whole, name in view.arrays_in_sight(step):
            if beside == _as_it_came(view, whole)[0]:
                continue  # an array times itself is not what anybody meant
            if _akin(name, node.id) and len(reading.axes(whole)) == rank and reading.steps[whole].call == step.call:
                cure = replace_operand(view, step, place, name, whole, _OTHER.filled(name=name))
                if cure is not None:
                    yield cure


def _akin(name: str, other: str) -> bool:
    """Whether two names speak of the same thing: X and X_train, w and dw, A1 and A2; only then one may stand for the other.

    >>> _akin("X_train", "X"), _akin("dw", "w"), _akin("A2", "A1"), _akin("theta", "x"), _akin("X", "X")
    (True, True, True, False, False)
    """
    one, two = (set(re.findall(r"[^\W\d_]+", text.lower())) for text in (name, other))
    return name != other and bool(one & two or one & {f"d{word}" for word in two} or two & {f"d{word}" for word in one})


_ARRAY = Text(
    en="Use {text}: for an np.matrix, * is the matrix product", zh="请用 {text}：对 np.matrix 来说 * 是矩阵乘法"
)
_VARIABLES = Text(en="The rows are taken for the variables: give it {text}", zh="行会被当作变量：请给它 {text}")
_STACK = Text(en="Stack them as rows of one table: {text}", zh="把它们叠成一张表：{text}")
_SQUARES = Text(en="Sum the squares: {text}", zh="把平方加起来：{text}")
_OTHER = Text(en="Use {name} here", zh="这里用 {name}")
