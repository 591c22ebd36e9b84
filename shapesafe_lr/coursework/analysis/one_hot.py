"""The axis along which one-hot labels hold a single 1: their classes."""

from .reading import Reading


def one_hot_axis(reading: Reading, number: int | None) -> int | None:
    """The axis of the classes in a table of labels, as the run saw it; None once a change has turned the table."""
    labels = reading.maker(number)
    return None if labels is None or labels.number in reading.changes else labels.seen.one_hot
