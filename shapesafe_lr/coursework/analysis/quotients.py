"""Divisions by a count: `total / m`, `1 / m * total`."""

from collections.abc import Iterator

from .steps import Step
from .view import View


def quotients(view: View) -> Iterator[tuple[Step, int | None, int | None]]:
    """`total / m`, `1 / m * total`."""
    for step in view.reading.operations("divide", "multiply"):
        if len(step.inputs) != 2:
            continue
        if step.operation == "divide":
            yield step, step.inputs[0], step.inputs[1]
            continue
        for scale, total in (step.inputs, step.inputs[::-1]):
            inverse = view.reading.maker(scale)
            if inverse is not None and inverse.operation == "divide" and len(inverse.inputs) == 2:
                if abs(getattr(view.reading.meaning(inverse.inputs[0]), "value", None) or 0) == 1:
                    yield step, total, inverse.inputs[1]
