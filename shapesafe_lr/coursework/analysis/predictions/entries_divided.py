"""A cross-entropy of one-hot labels that is summed and then divided by all entries: `-np.sum(Y * np.log(A)) / Y.size`."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..cures.summing_cures import with_brackets
from ..meaning import Number
from ..networks.layers import unscaled
from ..statistics.quotients import quotients
from ..steps import Step
from ..view import View


class Divided(NamedTuple):
    """The quotient, the sum above it, and the step that made the number of all entries below it."""

    quotient: Step
    total: Step
    number: int


def divided_sums(view: View) -> Iterator[Divided]:
    """Sums over a whole table that are divided by the product of its two lengths."""
    reading = view.reading
    for quotient, above, count in quotients(view):
        total, counted = unscaled(view, above), reading.meaning(count)
        if total is None or total.operation != "sum" or "axis" in total.options or len(total.inputs) != 1:
            continue
        axes = reading.axes(total.inputs[0])
        if count is None or not isinstance(counted, Number) or counted.counts is None or len(axes) != 2:
            continue
        if counted.value == axes[0].size * axes[1].size and _is_worked_out(view, count):
            yield Divided(quotient, total, count)


def _is_worked_out(view: View, count: int) -> bool:
    """Whether a number of entries is a `.size`, or a product of two lengths."""
    made = view.reading.maker(count)
    return made is not None and made.operation in ("size", "multiply")


def divided_by_examples(view: View, found: Divided, examples: int) -> Iterator[Cure]:
    """`Y.size` as `Y.shape[1]`, and of `C * m` the m alone."""
    reading, made = view.reading, view.reading.maker(found.number)
    if made is None:
        return
    source, wanted = source_of(view, made), reading.axes(found.total.inputs[0])[examples]
    node = source.node(made.place)
    text = None
    if made.operation == "size" and isinstance(node, ast.Attribute):
        text = f"{source.segment(node.value)}.shape[{examples}]"
    elif made.operation == "multiply":
        for place, factor in enumerate(made.inputs):
            counted, typed = reading.meaning(factor), operand_node(view, made, place)
            if isinstance(counted, Number) and counted.counts is not None and typed is not None:
                if reading.ledger.same(counted.counts, wanted) and counted.value == wanted.size:
                    text = source.segment(typed)
    if text is not None and node is not None:
        where = with_brackets(source, node)
        yield Cure(made.path, made.place, _LENGTH.filled(text=text), (Edit(where, text),), certain=True)


_LENGTH = Text(en="Count the examples alone: {text}", zh="只数样本：{text}")
