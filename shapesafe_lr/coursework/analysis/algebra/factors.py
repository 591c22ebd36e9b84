"""Factors of a matrix: eigenvectors and singular vectors, each beside the value it belongs to."""

from ..axes import Axes, Axis
from ..meaning import Array, Meaning, Several
from .call import Call, NotKnown
from .products import square


def eigenvectors(call: Call) -> Meaning:
    """`np.linalg.eig`, `eigh`: the values, and the vectors, which are columns: column i belongs to value i."""
    square(call)
    axes = _matrix(call)
    values = _values(call, axes[1].size, axes)
    return Several((Array((values,)), Array((axes[0], values))))


def singular_vectors(call: Call) -> Meaning:
    """`np.linalg.svd`: U with its vectors as columns, the values, and Vt with its vectors as rows."""
    rows, columns = axes = _matrix(call)
    values = _values(call, min(rows.size, columns.size), axes)
    if call.has(2, "compute_uv") and not call.flag(2, "compute_uv"):
        return Array((values,))
    full = not call.has(1, "full_matrices") or call.flag(1, "full_matrices")
    left, right = (_completed(call, axis, values) if full else values for axis in axes)
    return Several((Array((rows, left)), Array((values,)), Array((right, columns))))


def diagonal(call: Call) -> Meaning:
    """`np.diag` of a vector: the same axis down and across; of a table with one axis twice, that axis."""
    axes = call.axes(0)
    if call.has(1, "k") or not axes or not call.ledger.same(axes[0], axes[-1]):
        raise NotKnown
    return Array((axes[0], axes[0])) if len(axes) == 1 else Array(axes[:1])


def _matrix(call: Call) -> Axes:
    axes = call.axes(0)
    if len(axes) != 2:
        raise NotKnown
    return axes


def _values(call: Call, size: int, axes: Axes) -> Axis:
    """The axis of the values: none of the matrix's own."""
    values = Axis(size, call.step, 1)
    for axis in axes:
        call.ledger.born_apart((axis, values))
    return values


def _completed(call: Call, axis: Axis, values: Axis) -> Axis:
    """The axis of the vectors with those that belong to no value."""
    if axis.size == values.size:
        return values
    return _values(call, axis.size, (axis,))
