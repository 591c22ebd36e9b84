"""The two sides of pictures in a stack with colors: (m, h, w, 3), or (m, 3, h, w) where the colors come first."""

from ..roles import is_image_stack

_COLORS = (1, 3, 4)


def sides_of_pictures(shape: tuple[int, ...]) -> tuple[int, int] | None:
    """The axes of height and width in a stack of colored pictures; None if it is none, or if either end can hold the colors.

    >>> sides_of_pictures((10, 6, 6, 3)), sides_of_pictures((10, 3, 8, 8)), sides_of_pictures((10, 3, 4, 4))
    ((1, 2), (2, 3), None)
    """
    if len(shape) != 4:
        return None
    if shape[1] in _COLORS and shape[2] == shape[3]:
        return (2, 3) if shape[3] not in _COLORS else None
    return (1, 2) if is_image_stack(shape) else None


def other_side(sides: tuple[int, int], axes: tuple[int, ...]) -> int | None:
    """The side that is left out of some axes where the other is among them.

    >>> other_side((1, 2), (0, 1)), other_side((1, 2), (0, 1, 2)), other_side((1, 2), (0, 3))
    (2, None, None)
    """
    left = [side for side in sides if side not in axes]
    return left[0] if len(left) == 1 else None
