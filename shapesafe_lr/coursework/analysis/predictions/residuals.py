"""Residuals of a regression: `X @ theta - y`, where theta is learnt. What X has besides the features are the examples."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..axes import Axis
from ..reading import Reading
from ..steps import Step

_SQUARE_ONLY = frozenset(
    {
        "diag",
        "diagonal",
        "trace",
        "tril",
        "triu",
        "solve",
        "inv",
        "det",
        "cholesky",
        "eig",
        "eigh",
        "eigvals",
        "eigvalsh",
    }
)


def residuals(reading: Reading, parameters: frozenset[int]) -> Iterator[tuple[Step, Axis]]:
    """Every residual, with the axis of the examples, where nothing says with 0 and 1 what the labels are."""
    for step in reading.operations("subtract"):
        if len(step.inputs) != 2:
            continue
        for predicted, target in (step.inputs, step.inputs[::-1]):
            product = _score(reading, predicted)
            if product is not None and reading.axes(target) and not _is_learnt(reading, target, parameters):
                yield from ((step, axis) for axis in _of_the_data(reading, product, parameters))


def _score(reading: Reading, number: int | None) -> Step | None:
    """The product of `X @ theta + b`."""
    step = reading.maker(number)
    for _ in range(4):
        if step is None or (step.operation in ("dot", "matmul") and len(step.inputs) == 2):
            return step
        if step.operation not in ("add", "ravel", "flatten", "squeeze", "T", "transpose"):
            return None
        arrays = [n for n in step.inputs if reading.axes(n)]
        products = [n for n in arrays if (m := reading.maker(n)) is not None and m.operation in ("dot", "matmul")]
        step = reading.maker((products or arrays or [None])[0])
    return None


def _of_the_data(reading: Reading, product: Step, parameters: frozenset[int]) -> Iterator[Axis]:
    """The long axis that a product with one parameter has from its other operand."""
    learnt = [_under(reading, number) in parameters for number in product.inputs]
    if not any(learnt):
        learnt = [_is_at_its_start(reading, number) for number in product.inputs]
    if learnt == [False, True]:
        left = reading.axes(product.inputs[0])[:-1]
    elif learnt == [True, False]:
        left = reading.axes(product.inputs[1])[1:]
    else:
        return
    data = product.inputs[learnt.index(False)]
    if _is_learnt(reading, data, parameters) or _is_table_of_pairs(reading, data):
        return
    if not _is_of_one_space(reading, data):
        yield from (axis for axis in left if axis.size > 1)


def _under(reading: Reading, number: int | None) -> int | None:
    """A value under its transposes."""
    step = reading.maker(number)
    while step is not None and step.operation in ("T", "transpose") and step.inputs:
        step = reading.maker(step.inputs[0])
    return step.number if step is not None else None


def _is_at_its_start(reading: Reading, number: int | None) -> bool:
    """Whether a factor is nothing but zeros yet: the cost at theta = 0 is worked out before anything is learnt."""
    made = _under(reading, number)
    return made is not None and reading.steps[made].operation == "zeros"


def _is_table_of_pairs(reading: Reading, number: int | None) -> bool:
    """Whether a square table was worked out from other tables, as a kernel is: examples on both axes."""
    shape = reading.shape(number) or ()
    return (
        len(shape) == 2
        and shape[0] == shape[1]
        and any(
            step.operation in ("dot", "matmul") or len(reading.axes(step.number)) > 2
            for step in reading.ancestors(number)
        )
    )


def _is_of_one_space(reading: Reading, number: int | None) -> bool:
    """Whether what goes into a square table and comes out is alike: its diagonal is taken, or it is in `p @ (A @ p)`.

    Then `b - A @ x` is what is left of a system of equations, as in conjugate gradients, and no axis is the examples.
    """
    table = _under(reading, number)
    parts = reading.ancestors(table, stop=lambda step: not is_elementwise(step.operation))
    if any(user.operation in _SQUARE_ONLY for part in parts for user in reading.users.get(part.number, [])):
        return True
    for product in reading.operations("dot", "matmul"):
        if len(product.inputs) == 2 and table in [_under(reading, n) for n in product.inputs]:
            vectors = {_under(reading, n) for n in product.inputs} - {table}
            for user in reading.users.get(product.number, []):
                if user.operation in ("dot", "matmul") and vectors & {_under(reading, n) for n in user.inputs}:
                    return True
    return False


def _is_learnt(reading: Reading, number: int | None, parameters: frozenset[int]) -> bool:
    """Whether a parameter went into a value, itself or through element-by-element steps."""
    return any(
        step.number in parameters
        for step in reading.ancestors(number, stop=lambda one: not is_elementwise(one.operation))
    )
