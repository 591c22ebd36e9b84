"""Cures for a cost that kept its examples where one number is needed: `costs[i] = cost`, `float(cost)`, `if cost < best`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..flow import is_number
from ..meaning import Number
from ..predictions.losses import are_losses
from ..statistics.quotients import quotients
from ..steps import Kind, Step
from ..view import View
from .edits import numpy_name, operand_node, source_of
from .summing_cures import with_brackets


def stored_costs(view: View, step: Step) -> Iterator[Cure]:
    """`costs[i] = cost` of losses, one for each example, where the place takes one number."""
    owner, *key, value = step.inputs
    is_one_place = len(key) == len(view.reading.axes(owner)) and all(is_number(view, number) for number in key)
    losses = view.reading.source(value)
    if is_one_place and losses is not None and (are_losses(view, losses) or _is_divided_by_its_count(view, losses)):
        yield from never_summed(view, value)


def summed_losses(view: View, array: int | None) -> Iterator[Cure]:
    """The sum of what is known to be losses: then nothing that they were worked out from is wrong."""
    losses = view.reading.source(array)
    if losses is not None and are_losses(view, losses):
        yield from never_summed(view, array)


def _is_divided_by_its_count(view: View, losses: int) -> bool:
    """Whether a value was divided by as many, or twice as many, as it has examples: a mean was meant, and m of them are there."""
    axes = view.reading.axes(losses)
    for step, _, counted in quotients(view):
        count = view.reading.meaning(counted)
        if step.number == losses and isinstance(count, Number):
            return any(axis.size > 1 and count.value in (axis.size, 2 * axis.size) for axis in axes)
    return False


def never_summed(view: View, array: int | None) -> Iterator[Cure]:
    """`cost = losses / m` that was never summed: the sum belongs where the value was made."""
    made = view.reading.maker(array)
    divided = {step.number: losses for step, losses, _ in quotients(view) if losses in step.inputs}
    while made is not None and made.number not in divided and _inside(view, made) is not None:
        made = view.reading.maker(_inside(view, made))
    if made is None or made.kind is not Kind.OPERATION:
        return
    if made.number in divided:
        yield from _summed(view, made, divided[made.number])
    else:
        yield from _averaged(view, made)


def _inside(view: View, step: Step) -> int | None:
    """The array under a minus, a squeeze, a number that is added or that scales it."""
    arrays = [number for number in step.inputs if view.reading.axes(number)]
    handed_on = step.operation in ("squeeze", "negative", "add", "subtract", "multiply", "divide")
    return arrays[0] if handed_on and len(arrays) == 1 else None


def _summed(view: View, step: Step, losses: int | None) -> Iterator[Cure]:
    """`losses / m` as `np.sum(losses) / m`."""
    node = operand_node(view, step, step.inputs.index(losses))
    if node is not None:
        source = source_of(view, step)
        typed = total_of(numpy_name(view, step), source.segment(node))
        edits = (Edit(with_brackets(source, node), typed),)
        yield Cure(step.path, step.place, _SUM.filled(text=typed), edits, certain=True)


def total_of(np: str, text: str) -> str:
    """The sum of an expression as it is typed, a minus before it.

    >>> total_of("np", "(Y * np.log(A))"), total_of("np", "-(Y * np.log(A))")
    ('np.sum(Y * np.log(A))', '-np.sum(Y * np.log(A))')
    """
    inner = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    if inner.startswith("-(") and inner.endswith(")"):
        return f"-{np}.sum{inner[1:]}"
    return f"{np}.sum({inner})"


def _averaged(view: View, made: Step) -> Iterator[Cure]:
    """Losses that were not divided either: `np.mean(losses)`."""
    source = source_of(view, made)
    statement = source.statement(made.place)
    value = getattr(statement, "value", None)
    if isinstance(statement, ast.Assign | ast.Return) and isinstance(value, ast.expr):
        typed = f"{numpy_name(view, made)}.mean({source.segment(value)})"
        edits = (source.replace(value, typed),)
        yield Cure(made.path, source.place(value), _MEAN.filled(text=typed), edits, certain=True)


_SUM = Text(en="Sum over the examples: {text}", zh="对样本求和：{text}")
_MEAN = Text(en="One number for all examples: {text}", zh="所有样本合成一个数：{text}")
