"""What looked odd before a crash, wherever the value came through it: outer products, joins, cuts, stretched tables."""

import ast
from collections.abc import Iterator
from itertools import chain

from ....language import Text
from ...findings import Edit
from ..algebra import Call, is_elementwise
from ..cure import Cure
from ..data.flat_stacks import FLATTENERS, stack_cures
from ..data.kept_stacks import one_of_a_stack, stack_kept_cures
from ..data.unit_cuts import unit_cut_cures
from ..meaning import Meaning, Number, Several
from ..networks.slopes import is_slope
from ..predictions.flat_keys import flat_key
from ..products.eigenvectors import is_of_eigenvectors
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View
from .edits import as_dot, as_star, flipped, operand_node, source_of, turned
from .index_cures import other_axis_indexed
from .join_cures import JOINS, along_an_axis, another_way
from .larger_cures import larger_of_each
from .ones_cures import ones_cures
from .vector_cures import form_cures


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
            elif maker.operation == "squeeze":
                yield from stack_kept_cures(view, maker)
            elif maker.operation == "subscript" and len(reading.axes(maker.inputs[0])) >= 3:
                yield from one_of_a_stack(view, maker)
            elif maker.operation == "subscript" and len(reading.axes(maker.number)) == 3:
                yield from flat_key(view, maker)
            elif maker.operation in ("cov", "corrcoef"):
                yield from _other_variables(view, maker)
            elif maker.operation in JOINS and len(reading.axes(maker.number)) == 2:
                yield from ones_cures(view, maker)
                if maker.operation in ("vstack", "hstack", "concatenate"):
                    yield from another_way(view, maker)
            elif maker.operation == "subscript" and len(reading.axes(maker.number)) == 2 and _is_cut(view, maker):
                if not _beside_a_column(view, maker) and not is_of_eigenvectors(view, maker.inputs[0]):
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


_VARIABLES = Text(en="The rows are taken for the variables: give it {text}", zh="行会被当作变量：请给它 {text}")


_STACK = Text(en="Stack them as rows of one table: {text}", zh="把它们叠成一张表：{text}")
