"""How an array can be handed over to a library in another form: turned, made flat, given its axes; typed and in thought."""

from collections.abc import Callable, Iterator
from functools import partial
from math import isqrt, prod
from typing import NamedTuple

from ....language import Text
from ..algebra import Call, NotKnown
from ..algebra.call import axes_of
from ..algebra.libraries import Asked, accepted
from ..axes import Axes, flat, fresh
from ..cure import Cure
from ..meaning import Array, Meaning
from ..reading import first_given
from ..source import bracketed
from ..steps import Step
from ..view import View
from .edits import flipped, operand_node, source_of, turned
from .vector_cures import in_form


class Way(NamedTuple):
    """One way to hand an operand over: how it is typed, and what it is then."""

    text: str
    change: Callable[[Call, Meaning], Meaning]


def given_axes(view: View, step: Step, place: int) -> Axes | None:
    """The axes of what a call was given, also of a list that was typed into it."""
    try:
        return view.reading.call_of(step).axes(place) if place < len(step.inputs) else None
    except NotKnown:
        return None


def given_shape(view: View, step: Step, place: int) -> tuple[int, ...] | None:
    """The shape of what a call was given, also of a pandas Series."""
    axes = given_axes(view, step, place)
    if axes is not None:
        return tuple(axis.size for axis in axes)
    return step.operands[place].shape if place < len(step.operands) else None


def given_text(view: View, step: Step, place: int) -> str:
    """What stands there, in the call."""
    where = step.operand_places[place] if place < len(step.operand_places) else None
    text = view.sources.at(step.path, step.place).segment(where) if where is not None else ""
    return text if 0 < len(text) <= 40 else view.called(step.inputs[place])


def ways(view: View, step: Step, place: int, form: Asked) -> Iterator[Way]:
    """How one operand could be handed over instead, the likeliest first."""
    source, node = source_of(view, step), operand_node(view, step, place)
    axes, maker = given_axes(view, step, place), view.reading.maker(step.inputs[place])
    if node is None or axes is None or not isinstance(view.reading.argument(step, place), Array):
        return
    text = bracketed(source, node)
    long = [axis for axis in axes if axis.size > 1]
    tells_classes = maker is not None and (maker.seen.one_hot is not None or maker.seen.probability)
    if form == "picture":
        yield from _as_picture(text, tuple(axis.size for axis in axes))
        return
    if len(axes) > 1 and len(long) == 1 and form != "table":
        yield Way(f"{text}.ravel()", _flattened)
    for classes in (1, 0) if len(axes) == len(long) == 2 and form == "labels" and tells_classes else ():
        yield Way(f"{text}.argmax(axis={classes})", partial(_without, classes))
    if len(axes) == 2 and (form == "table" or len(long) == 2):
        yield Way(turned(source, node), lambda call, given: flipped(given))
    if len(axes) == 1 and form == "table":
        yield Way(f"{text}.reshape(-1, 1)", lambda call, given: in_form(call, given, "column"))
    if len(axes) > 2 and form == "table":
        yield Way(f"{text}.reshape(len({source.segment(node)}), -1)", _one_a_row)


def _as_picture(text: str, shape: tuple[int, ...]) -> Iterator[Way]:
    """A square of as many pixels; the one picture of a stack of one."""
    pixels = prod(shape)
    if len(shape) > 2 and shape[0] == 1:
        yield Way(f"{text}[0]", partial(_without, 0))
    for colours in (1, 3):
        side = isqrt(pixels // colours)
        if side > 1 and side * side * colours == pixels and max(shape) == pixels:
            sides = (side, side, 3)[: 2 if colours == 1 else 3]
            yield Way(f"{text}.reshape{sides}", partial(_cut, sides))


def _cut(sides: tuple[int, ...], call: Call, given: Meaning) -> Meaning:
    return Array(fresh(sides, call.step))


def _flattened(call: Call, given: Meaning) -> Meaning:
    return Array((flat(axes_of(given, call.step), call.step),))


def _one_a_row(call: Call, given: Meaning) -> Meaning:
    first, *rest = axes_of(given, call.step)
    return Array((first, flat(tuple(rest), call.step)))


def _without(gone: int, call: Call, given: Meaning) -> Meaning:
    return Array(tuple(axis for number, axis in enumerate(axes_of(given, call.step)) if number != gone))


def changed(call: Call, taken: dict[int, Way]) -> Call:
    """The call with some of its operands in another form."""
    args = list(call.args)
    for place, way in taken.items():
        args[place] = way.change(call, args[place])
    return Call(call.ledger, call.step, args, call.keywords)


def handed_over(view: View, step: Step, taken: dict[int, Way]) -> Cure:
    """The call with some of its operands handed over another way."""
    source = source_of(view, step)
    nodes = [(operand_node(view, step, place), way) for place, way in taken.items()]
    edits = tuple(source.replace(node, way.text) for node, way in nodes if node is not None)
    first = first_given(step)
    change = {step.number: lambda call: accepted(changed(call, taken), step.operation, first)}
    said = ", ".join(way.text for way in taken.values())
    return Cure(step.path, step.place, HAND.filled(text=said), edits, change)


HAND = Text(en="Hand it over as {text}", zh="这样交给它：{text}")
