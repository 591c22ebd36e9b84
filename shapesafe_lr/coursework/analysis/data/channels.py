"""A flat picture put back without its channels: `x.reshape(64, 64)` of 64 * 64 * 3 numbers."""

import ast
from collections.abc import Iterator
from math import prod

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.vector_cures import spliced
from ..meaning import Meaning, Number, Several
from ..reading import work_out
from ..steps import Step
from ..view import View


def channel_cures(view: View, step: Step) -> Iterator[Cure]:
    """The reshape with the sides that the picture had and that were left out, at the end."""
    node = source_of(view, step).node(step.place)
    args = node.args[0 if step.method else 1 :] if isinstance(node, ast.Call) else []
    asked = _sides(view, step)
    missing = _missing(view, step, asked) if asked else ()
    if not isinstance(node, ast.Call) or not args or not missing:
        return
    source = source_of(view, step)
    last = args[0].elts[-1] if len(args) == 1 and isinstance(args[0], ast.Tuple | ast.List) else args[-1]
    typed = f"{source.segment(last)}, {', '.join(map(str, missing))}"
    text = spliced(source, node, source.place(last), typed)

    def change(call: Call) -> Meaning:
        sides = tuple(Number(side) for side in (*asked, *missing))
        return work_out(Call(call.ledger, call.step, [call.args[0], Several(sides)]), "reshape")

    yield retype(view, step, text, _CHANNELS.filled(text=text), change)


def _sides(view: View, step: Step) -> tuple[int, ...]:
    """The shape that was asked for; () where a side is not known, or left to numpy."""
    given = view.reading.argument(step, 1)
    items = (
        given.items
        if isinstance(given, Several)
        else tuple(view.reading.argument(step, place) for place in range(1, len(step.inputs)))
    )
    values = [int(item.value) if isinstance(item, Number) and item.value is not None else -1 for item in items]
    return tuple(values) if values and min(values) > 0 else ()


def _missing(view: View, step: Step, asked: tuple[int, ...]) -> tuple[int, ...]:
    """The last sides that the array was flattened from, if the first are those asked for; else the 3 of a square picture."""
    axes = view.reading.axes(step.inputs[0])
    known = tuple(part.size for axis in axes if axis.size > 1 for part in (axis.parts or (axis,)))
    if len(known) > len(asked) and known[: len(asked)] == asked:
        return known[len(asked) :]
    left, rest = divmod(prod(axis.size for axis in axes), prod(asked))
    is_picture = len(asked) >= 2 and asked[-1] == asked[-2] > 1
    return (left,) if is_picture and not rest and left in (3, 4) else ()


_CHANNELS = Text(en="A colour picture has its channels too: {text}", zh="彩色图片还有颜色通道：{text}")
