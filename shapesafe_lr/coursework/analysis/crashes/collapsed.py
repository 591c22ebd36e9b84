"""Where an array became a number, though an array is needed later: a mean of everything, a squeeze, a product of vectors."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import operand_node, other_axes, source_of
from ..flow import TOTALS
from ..meaning import Number
from ..source import bracketed
from ..steps import Kind, Step
from ..view import View
from .needed_arrays import NeededArray, iteration

PRODUCTS = ("dot", "matmul", "inner", "vdot")


def collapsed(view: View, number: int | None) -> Step | None:
    """The step that made one number of an array, behind a value without axes."""
    for _ in range(12):
        maker = view.reading.maker(number)
        if maker is None or maker.kind is not Kind.OPERATION or not maker.inputs:
            return None
        if any(view.reading.shape(given) for given in maker.inputs):
            return maker
        number = next((given for given in maker.inputs if view.reading.shape(given) == ()), None)
    return None


def is_count(view: View, number: int | None) -> bool:
    """Whether a number is a length: of a shape, or of `len`."""
    maker = view.reading.maker(number)
    if maker is None or not maker.inputs:
        return False
    if maker.operation in ("subscript", "unpack"):
        shape = view.reading.maker(maker.inputs[0])
        return shape is not None and shape.operation == "shape"
    return maker.operation in ("len", "size")


def array_cures(view: View, step: Step, needed: NeededArray) -> Iterator[Cure]:
    """The axes kept where they were lost; `range(m)` for a count; the index left out of what is one number rightly."""
    made = collapsed(view, needed.number)
    if is_count(view, needed.number):
        yield from _counted(view, step)
    if made is None:
        return
    if made.operation == "squeeze":
        yield from _squeezed_less(view, made, needed.axes)
    if made.operation in PRODUCTS or (made.operation in REDUCTIONS and _is_first(view, step)):
        yield from _without_index(view, step)
    if made.operation in REDUCTIONS and "axis" not in made.options:
        yield from _along_an_axis(view, step, made, needed.axes)


def _counted(view: View, step: Step) -> Iterator[Cure]:
    """`for i in m` as `for i in range(m)`."""
    loop, source = iteration(view, step), source_of(view, step)
    if loop is not None:
        text = f"range({source.segment(loop.iter)})"
        edits = (source.replace(loop.iter, text),)
        yield Cure(step.path, source.place(loop.iter), _COUNT.filled(text=text), edits, certain=True)


def _squeezed_less(view: View, made: Step, axes: int) -> Iterator[Cure]:
    """`np.squeeze(A)` as `A.ravel()`, which keeps one axis; as `A` where two are needed."""
    source, node = source_of(view, made), operand_node(view, made, 0)
    rank = len(view.reading.axes(made.inputs[0]))
    if node is None or rank < axes:
        return
    keeps = axes == rank or axes > 1
    text = source.segment(node) if keeps else f"{bracketed(source, node)}.ravel()"
    why = _AS_IT_IS if keeps else _ONE_AXIS
    yield Cure(made.path, made.place, why.filled(text=text), (Edit(made.place, text),), certain=True)


def _is_first(view: View, step: Step) -> bool:
    """Whether all indices are typed zeros: `cost[0, 0]` takes the number out of what is thought to be (1, 1)."""
    node = source_of(view, step).node(step.place)
    if not isinstance(node, ast.Subscript):
        return False
    keys = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    return all(isinstance(key, ast.Constant) and key.value == 0 for key in keys)


def _without_index(view: View, step: Step) -> Iterator[Cure]:
    """`z[0]` as `z`, where z is one number already."""
    source = source_of(view, step)
    node = source.node(step.place)
    reads_shape = step.inputs and (view.reading.maker(step.inputs[0]) or step).operation == "shape"
    if isinstance(node, ast.Subscript) and _is_first(view, step) and not reads_shape:
        text = source.segment(node.value)
        yield Cure(step.path, step.place, _NUMBER.filled(text=text), (Edit(step.place, text),), certain=True)


def _along_an_axis(view: View, step: Step, made: Step, axes: int) -> Iterator[Cure]:
    """`np.mean(X)` as `np.mean(X, axis=0)`: over the examples where they are known, so that each feature keeps its own."""
    given = view.reading.axes(made.inputs[0])
    if axes == len(given) == 1:
        yield from _not_reduced(view, made)
    if axes > len(given) or len(given) != 2:
        return
    over = _over(view, step, made)
    for cure in other_axes(view, made):
        text = cure.edits[0].text
        if f"axis={over}" in text and ("keepdims" in text) == (axes == 2):
            yield Cure(cure.path, cure.place, cure.description, cure.edits, certain=True)


def _not_reduced(view: View, made: Step) -> Iterator[Cure]:
    """`np.sum(errors)` as `errors`, where all of them are needed."""
    node = operand_node(view, made, 0)
    if node is not None and made.operation in TOTALS:
        text = source_of(view, made).segment(node)
        yield Cure(made.path, made.place, _EACH.filled(text=text), (Edit(made.place, text),), certain=True)


def _over(view: View, step: Step, made: Step) -> int:
    """Which axis the statistic is over: not the one that the loop at the index counts; else that of the examples."""
    given = view.reading.axes(made.inputs[0])
    passes = [_passes(view, number) for number in step.inputs]
    for place, axis in enumerate(given):
        if axis.size in passes and given[1 - place].size not in passes:
            return 1 - place
    return next((place for place, axis in enumerate(given) if view.roles.is_examples(axis)), 0)


def _passes(view: View, number: int | None) -> int | float | None:
    """How many passes the loop makes that a number counts, or how much goes beside the number in a `zip`."""
    maker = view.reading.maker(number)
    if maker is None or maker.kind is not Kind.LOOP:
        return None if maker is None else maker.seen.length
    counted = view.reading.maker(maker.inputs[0]) if maker.inputs else None
    end = view.reading.meaning(counted.inputs[-1]) if counted is not None and counted.inputs else None
    return end.value if isinstance(end, Number) else None


_COUNT = Text(en="Count from 0 to one less than it: {text}", zh="从 0 数到它减 1：{text}")
_ONE_AXIS = Text(en="Keep one axis, however many examples there are: {text}", zh="无论有多少个样本都保留一个轴：{text}")
_EACH = Text(en="Keep all of them: {text}", zh="把它们都保留下来：{text}")
_AS_IT_IS = Text(en="Leave the axes as they are: {text}", zh="保留原来的轴：{text}")
_NUMBER = Text(en="It is one number already: write {text}", zh="它已经是一个数：写成 {text}")
