"""The axis along which one-hot labels hold a single 1: their classes."""

from ..reading import Reading
from ..steps import Step


def one_hot_axis(reading: Reading, number: int | None) -> int | None:
    """The axis of the classes in a table of labels, as the run saw it; None once a change has turned the table."""
    labels = reading.maker(number)
    return None if labels is None or labels.number in reading.changes else labels.seen.one_hot


def one_hot_axis_at(reading: Reading, step: Step, place: int) -> int | None:
    """The axis of the classes in an operand: as it was when it was used, for zeros may have been filled in since."""
    number = step.inputs[place]
    made = one_hot_axis(reading, number)
    if made is not None or place >= len(step.operands) or number in reading.changed or step.number in reading.changes:
        return made
    return step.operands[place].one_hot
