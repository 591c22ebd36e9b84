"""Shapes as numpy and the libraries write them in their messages."""


def told_shape(sides: str) -> tuple[int, ...]:
    """The shape between the brackets of a message.

    >>> told_shape("5,3"), told_shape("1, 10"), told_shape("4,")
    ((5, 3), (1, 10), (4,))
    """
    return tuple(int(side) for side in sides.split(",") if side.strip())
