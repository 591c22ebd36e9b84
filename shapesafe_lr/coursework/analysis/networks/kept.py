"""What is kept from pass to pass under its own name: a velocity, a running mean, a cache of squares."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import is_elementwise
from ..births import births
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.vector_cures import form_cures, spliced
from ..meaning import Array
from ..steps import Kind, Step
from ..view import View


def kept_operand(view: View, step: Step) -> int | None:
    """The operand of a sum that is what the sum will be called: v in `v = 0.9 * v + 0.1 * dw`; not w in its update."""
    if step.operation not in ("add", "subtract") or len(step.inputs) != 2:
        return None
    if any(update.step is step for update in view.roles.updates):
        return None
    if step.detail == "augmented":
        return step.inputs[0]
    names = set(view.reading.names.get(step.number, []))
    return next((number for number in step.inputs if names & _names_behind(view, number)), None)


def _names_behind(view: View, number: int | None) -> set[str]:
    """The names that an expression of numbers and arrays reads: of `beta * s`, beta and s."""
    step = view.steps[number] if number is not None else None
    if step is None:
        return set()
    if step.kind is Kind.PASS:
        return {step.name}
    inner = step.inputs if is_elementwise(step.operation) else ()
    return {name for one in inner for name in _names_behind(view, one)}


def is_a_gradient(view: View, number: int | None) -> bool:
    """Whether a value is a product, but for element-by-element steps: it has its form from the parameters, by right."""
    step = view.reading.maker(number)
    for _ in range(5):
        if step is None or step.operation in ("dot", "matmul"):
            return step is not None
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        step = view.reading.maker(arrays[0]) if is_elementwise(step.operation) and arrays else None
    return False


def kept_cures(view: View, kept: int | None, shape: tuple[int, ...]) -> Iterator[Cure]:
    """What is kept, made in the form of what is added to it, where it was made: `np.zeros((1, n))` as `np.zeros((n, 1))`."""
    now = view.reading.shape(kept) or ()
    if not shape or now == shape or max(now, default=1) != max(shape):
        return
    if len(shape) == 1:
        yield from made_flat(view, kept)
    elif len(shape) == 2 and 1 in shape:
        yield from form_cures(view, kept, "column" if shape[1] == 1 else "row")


def made_flat(view: View, number: int | None) -> Iterator[Cure]:
    """`np.zeros((n, 1))` as `np.zeros(n)`."""
    for birth in births(view.reading, number, "column"):
        step, source = birth.step, source_of(view, birth.step)
        node, axes = source.node(step.place), view.reading.axes(step.number)
        if not isinstance(node, ast.Call) or step.operation not in ("zeros", "ones", "empty") or len(axes) != 2:
            continue
        sides = node.args[0] if node.args else None
        if isinstance(sides, ast.Tuple) and len(sides.elts) == 2:
            place = 0 if axes[1].size == 1 else 1
            text = spliced(source, node, source.place(sides), source.segment(sides.elts[place]))
            flat = Array((axes[place],))
            yield retype(view, step, text, _FLAT.filled(text=text), lambda call, flat=flat: flat)  # type: ignore[misc]


_FLAT = Text(en="Give it one axis: {text}", zh="只给它一个轴：{text}")
