"""Cosines that were never summed: `u * v / (norm(u) * norm(v))` is a number for each place, and a cosine is one number.

Or a table of all pairs, where the product was an outer one.
"""

import re
from collections.abc import Iterator

from ..cures.edits import source_of
from ..flow import TOTALS, downstream, is_number, long_axes
from ..networks.layers import base
from ..steps import Kind, Step
from ..view import View

_SUMS = TOTALS | {"cumsum", "dot", "matmul", "inner", "einsum", "vdot", "reduce", "fsum", "trace"}
_TABLES = _SUMS | {"subscript", "T", "transpose", "svd", "eig", "eigh", "matrix_rank", "norm"}
_SAID = re.compile(r"(?<![a-z])(cos|sim|angle|theta|corr)|cosine|similar|likeness|余弦|夹角|相似", re.IGNORECASE)

_SQUARES = ("power", "square", "multiply", "dot", "matmul", "inner", "vdot")


def unsummed_cosines(view: View) -> Iterator[Step]:
    """The element-by-element products of two vectors that are divided by the lengths of both, and summed nowhere."""
    for product in view.reading.operations("multiply"):
        if len(product.inputs) != 2 or any(long_axes(view, number) != 1 for number in product.inputs):
            continue
        vectors = {_unscaled(view, number) for number in product.inputs}
        if len(vectors) == 2 and vectors <= set(_lengths(view, product)) and not _is_summed(view, product):
            yield product


def is_cosine(view: View, table: Step) -> bool:
    """Whether an outer product of two vectors is divided by the lengths of both, is called so, and is no table after that.

    `u @ u.T` divided by the square of a length projects on u, and `u @ v.T` over both lengths is a table of rank 1.
    """
    vectors = {_unscaled(view, number) for number in table.inputs[:2]}
    if len(vectors) != 2 or not vectors <= set(_lengths(view, table)):
        return False
    after = list(downstream(view, table.number))
    return _is_called_so(view, [table, *after]) and not any(_takes_a_table(user) for user in after)


def _takes_a_table(user: Step) -> bool:
    """Whether a step has use for a number of every two places; the mean of all of them is one number again."""
    return user.operation in _TABLES and not (user.operation in TOTALS and "axis" not in user.options)


def _is_called_so(view: View, steps: list[Step]) -> bool:
    """Whether a name, or that of the function, says that a cosine or an angle comes of it."""
    names = [name for step in steps for name in view.reading.names.get(step.number, [])]
    return any(map(_SAID.search, [*names, source_of(view, steps[0]).function(steps[0].place) or ""]))


def _unscaled(view: View, number: int | None) -> int | None:
    """The vector under transposes and under its division by a number: `u / norm(u)`."""
    step = view.reading.maker(base(view, number))
    while step is not None and step.operation in ("divide", "multiply") and len(step.inputs) == 2:
        arrays = [n for n in step.inputs if not is_number(view, n)]
        if len(arrays) != 1:
            break
        step = view.reading.maker(base(view, arrays[0]))
    return step.number if step is not None else None


def _lengths(view: View, product: Step) -> Iterator[int | None]:
    """The vectors by whose lengths a product, or one of its factors, is divided."""
    scaled = [product, *downstream(view, product.number)]
    for number in product.inputs:
        scaled += list(view.reading.ancestors(number))[:4]
    for step in scaled:
        if step.operation == "divide" and len(step.inputs) == 2 and is_number(view, step.inputs[1]):
            yield from (vector for part in _factors(view, step.inputs[1]) for vector in _length_of(view, part))


def _factors(view: View, number: int | None, depth: int = 3) -> Iterator[Step]:
    """The factors of a divisor, or the terms of it: a small number may keep it from being zero."""
    step = view.reading.maker(number)
    if step is not None and step.operation in ("multiply", "add", "maximum") and depth:
        for n in step.inputs:
            yield from _factors(view, n, depth - 1)
    elif step is not None:
        yield step


def _length_of(view: View, step: Step) -> Iterator[int | None]:
    """The vector whose length was taken: `norm(u)`, `np.sqrt(np.sum(u ** 2))`, both in `np.sqrt(np.sum(u * u) * np.sum(v * v))`."""
    if step.operation == "norm" and step.inputs:
        yield base(view, step.inputs[0])
    elif step.operation in ("sqrt", "power") and step.inputs:
        for factor in _factors(view, step.inputs[0]):
            squares = view.reading.maker(factor.inputs[0]) if factor.operation == "sum" else factor
            if squares is not None and squares.operation in _SQUARES:
                vectors = {base(view, n) for n in squares.inputs if not is_number(view, n)}
                yield from vectors if len(vectors) == 1 else ()


def _is_summed(view: View, product: Step) -> bool:
    """Whether the products are summed, or looked at one by one, or kept in an array; then a number for each place is meant."""
    return any(
        user.operation.rpartition(".")[2] in _SUMS or user.kind is Kind.LOOP or user.operation in ("subscript", "T")
        for user in downstream(view, product.number)
    )
