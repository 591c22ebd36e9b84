"""Divisions by a count: `total / m`, `1 / m * total`, `learning_rate / m * total`."""

from collections.abc import Iterator

from ..meaning import Number
from ..steps import Kind, Step
from ..view import View


def quotients(view: View) -> Iterator[tuple[Step, int | None, int | None]]:
    """`total / m`, `1 / m * total`."""
    for step in view.reading.operations("divide", "multiply"):
        if len(step.inputs) != 2:
            continue
        if step.operation == "divide":
            yield step, step.inputs[0], step.inputs[1]
            continue
        for scale, total in (step.inputs, step.inputs[::-1]):
            inverse = _inverse(view, scale)
            if inverse is not None:
                if _is_rate(view, inverse.inputs[0]):
                    yield step, total, inverse.inputs[1]


def _inverse(view: View, scale: int | None) -> Step | None:
    """The `1 / m` of a scale, which a minus or a learning rate may stand before: `-(1 / m)`, `0.1 * (1 / m)`."""
    maker = view.reading.maker(scale)
    if maker is not None and maker.operation == "negative" and not view.reading.axes(scale):
        maker = view.reading.maker(maker.inputs[0])
    if maker is not None and maker.operation == "multiply" and not view.reading.axes(scale):
        inside = [view.reading.maker(number) for number in maker.inputs]
        maker = next((step for step in inside if step is not None and step.operation == "divide"), None)
    return maker if maker is not None and maker.operation == "divide" and len(maker.inputs) == 2 else None


def _is_rate(view: View, number: int | None) -> bool:
    """Whether a number is 1, or a constant that was typed in, as a learning rate is; not a total, nor a length."""
    meaning = view.reading.meaning(number)
    if not isinstance(meaning, Number) or meaning.counts is not None or meaning.share is not None:
        return False
    return abs(meaning.value or 0) == 1 or _is_typed(view, number)


def _is_typed(view: View, number: int | None) -> bool:
    maker = view.reading.maker(number)
    return maker is not None and maker.kind is Kind.CONSTANT
