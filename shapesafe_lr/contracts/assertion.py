"""`assert_shape`: the assertion of lesson 2.16, in the grammar of the annotations."""

from typing import Any

from ..errors import ContractError, ShapeError
from ..language import Text
from .switch import switch

_NOT_A_PAIR = Text(
    en='{name} should be a pair of the array and its shape, such as {name}=({name}, "n_x m").',
    zh='{name} 应该是数组和形状组成的一对，例如 {name}=({name}, "n_x m")。',
)
_NOT_A_SHAPE = Text(
    en='{specification!r}, given for {name}, is not a shape ({reason}). A shape is written like "n_x m" or "n_x 1".',
    zh='{name} 的 {specification!r} 不是形状（{reason}）。形状的写法如 "n_x m" 或 "n_x 1"。',
)


def assert_shape(**arrays: tuple[Any, str]) -> None:
    """Assert the shapes of arrays, together: one name stands for one size in all of them.

    >>> import numpy as np
    >>> X, w = np.ones((3, 5)), np.ones((3, 1))
    >>> assert_shape(X=(X, "n_x m"), w=(w, "n_x 1"))
    >>> assert_shape(X=(X, "n_x m"), w=(np.ones(3), "n_x 1"))
    Traceback (most recent call last):
    shapesafe_lr.errors.ShapeError: assert_shape: w should be a column (n_x, 1).
      w has shape (3,): a rank-1 array, neither a column nor a row, and .T changes nothing.
      To make it a column: w.reshape(-1, 1).
      Lesson 2.16: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.16/

    The grammar is jaxtyping's: "3" or "rows=3" a size, "m" a name, "_" any size, "*batch" and "..." any number of axes,
    "n+1" a sum, "" a scalar. The dtype is not looked at. With the checks switched off, neither is the shape.

    Raises ShapeError if the shapes do not fit, ContractError if a shape is not written like one.
    Lesson: course 1, week 2, "A note on Python/NumPy vectors".
    """
    if switch.touched and not switch.is_on():
        return
    error = _refusal(arrays)
    if error is not None:
        try:
            raise error
        finally:
            error.__traceback__ = None  # so that the caller's line is the last: see tracebacks


def _refusal(arrays: dict[str, tuple[Any, str]]) -> ShapeError | ContractError | None:
    import numpy as np
    from jaxtyping import Shaped

    from .annotations import read_annotation
    from .explanation import explain_call, unjudged
    from .judge import Asking, Place, first_refusal
    from .names import Names

    questions = []
    for name, pair in arrays.items():
        if not (isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[1], str)):
            return ContractError(_NOT_A_PAIR.filled(name=name), function="assert_shape")
        value, specification = pair
        try:
            asked = read_annotation(Shaped[np.ndarray, specification])
        except ValueError as error:
            facts = {"name": name, "specification": specification, "reason": error}
            return ContractError(_NOT_A_SHAPE.filled(**facts), function="assert_shape")
        questions.append(Asking(Place(name), asked, value))
    try:
        refusal = first_refusal(questions, {name: value for name, (value, _) in arrays.items()})
    except Exception as error:
        return unjudged(error, "assert_shape")
    return None if refusal is None else explain_call(refusal, questions, Names(None), "assert_shape")
