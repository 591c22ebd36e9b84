"""Which part of the algebra works out which operation. What is not in the table is unknown, and stays so."""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np

from ..meaning import Meaning
from . import creation, elementwise, factors, indexing, joining, products, reductions, repeating, reshaping
from .call import Call

Work = Callable[[Call], Meaning]

_OTHER_UFUNCS = (
    "expit",
    "logit",
    "log_expit",
    "xlogy",
    "xlog1py",
    "erf",
    "round",
    "around",
    "clip",
    "nan_to_num",
    "real",
    "imag",
    "angle",
)

UFUNCS: frozenset[str] = frozenset(
    name
    for name in dir(np)
    if isinstance(getattr(np, name), np.ufunc) and name not in ("matmul", "vecdot", "matvec", "vecmat")
) | frozenset(_OTHER_UFUNCS)

_REDUCTIONS = (
    "sum prod mean std var max min amax amin all any median ptp average count_nonzero nansum nanmean nanstd nanvar nanmax nanmin "
    "nanmedian logsumexp"
)
_SAME_AXES = (
    "copy astype ascontiguousarray asfortranarray sort fftshift flip fliplr flipud roll zeros_like ones_like empty_like full_like "
    "softmax log_softmax view conj conjugate round byteswap newbyteorder  tril triu positive"
)


def is_elementwise(operation: str) -> bool:
    """Whether the operation works element by element on all its operands."""
    return operation in UFUNCS or operation in ("where", "allclose", "array_equal")


def _table() -> dict[str, Work]:
    table: dict[str, Work] = dict.fromkeys(UFUNCS, elementwise.elementwise)
    table |= dict.fromkeys(_REDUCTIONS.split(), reductions.reduction)
    table |= dict.fromkeys(("argmax", "argmin", "nanargmax", "nanargmin"), reductions.position)
    table |= dict.fromkeys(_SAME_AXES.split(), reshaping.same_axes)
    table |= {name: partial(creation.from_size, place=place) for name, place in creation.SIZE_AT.items()}
    table |= {
        "choice": partial(creation.drawn, place=1),
        "randint": partial(creation.drawn, place=2),
        "integers": partial(creation.drawn, place=2),
        "where": elementwise.where,
        "allclose": elementwise.verdict,
        "array_equal": elementwise.verdict,
        "accuracy_score": elementwise.verdict,
        "dot": products.dot,
        "matmul": products.matmul,
        "inner": products.inner,
        "vdot": products.vdot,
        "outer": products.outer,
        "kron": products.kron,
        "tensordot": products.tensordot,
        "einsum": products.einsum,
        "solve": products.solve,
        "inv": products.inverse,
        "pinv": products.pseudo_inverse,
        "lstsq": products.least_squares,
        "det": products.determinant,
        "multi_dot": products.chain,
        "cov": products.covariance,
        "corrcoef": products.covariance,
        "eig": factors.eigenvectors,
        "eigh": factors.eigenvectors,
        "svd": factors.singular_vectors,
        "diag": factors.diagonal,
        "norm": reductions.norm,
        "percentile": reductions.quantile,
        "quantile": reductions.quantile,
        "reduce": reductions.ufunc_reduce,
        "item": reductions.one_number,
        "float": reductions.one_number,
        "int": reductions.one_number,
        "cumsum": reductions.running,
        "cumprod": reductions.running,
        "reshape": reshaping.reshape,
        "ravel": reshaping.ravel,
        "flatten": reshaping.ravel,
        "transpose": reshaping.transpose,
        "T": reshaping.transpose,
        "swapaxes": reshaping.swapaxes,
        "moveaxis": reshaping.moveaxis,
        "expand_dims": reshaping.expand_dims,
        "squeeze": reshaping.squeeze,
        "atleast_2d": reshaping.at_least_2d,
        "broadcast_to": reshaping.broadcast_to,
        "zeros": creation.from_shape,
        "ones": creation.from_shape,
        "empty": creation.from_shape,
        "full": creation.from_shape,
        "randn": creation.from_sides,
        "rand": creation.from_sides,
        "eye": creation.eye,
        "identity": creation.eye,
        "arange": creation.arange,
        "argsort": reductions.order,
        "permutation": creation.permutation,
        "array": creation.array,
        "asarray": creation.array,
        "asanyarray": creation.array,
        "meshgrid": creation.meshgrid,
        "concatenate": joining.concatenate,
        "append": joining.append,
        "insert": joining.insert,
        "delete": joining.delete,
        "vstack": joining.vstack,
        "row_stack": joining.vstack,
        "hstack": joining.hstack,
        "column_stack": joining.column_stack,
        "c_": joining.columns,
        "r_": joining.rows,
        "stack": joining.stack,
        "tile": repeating.tile,
        "array_split": joining.split,
        "split": joining.split,
        "repeat": repeating.repeat,
        "subscript": indexing.subscript,
    }
    return table


OPERATIONS: Mapping[str, Work] = _table()
