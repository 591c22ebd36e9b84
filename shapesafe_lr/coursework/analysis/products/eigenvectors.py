"""Eigenvectors and singular vectors as numpy gives them: `vals, vecs = np.linalg.eigh(C)`, the vectors are the columns."""

from ..view import View

_GIVERS = ("eig", "eigh", "svd")


def is_of_eigenvectors(view: View, number: int | None) -> bool:
    """Whether a table is one of the results of `eig`, `eigh`, `svd`, perhaps in another order: it is cut by its vectors."""
    step = view.reading.maker(number)
    while step is not None and step.operation in ("subscript", "unpack") and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step is not None and step.operation in _GIVERS
