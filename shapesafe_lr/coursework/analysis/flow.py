"""Where values go: what becomes of an array after it was made, through element-by-element steps."""

from collections.abc import Iterator

from .algebra import is_elementwise
from .births import REDUCTIONS
from .meaning import Array, Number
from .steps import Kind, Step
from .view import View

FULL = REDUCTIONS - {"argmax", "argmin", "any", "all"}
"""Reductions whose result over everything is one number that stands for the whole array."""

TOTALS = frozenset({"sum", "mean", "average", "nansum", "nanmean"})
"""Those in which every element counts."""


def downstream(view: View, number: int, limit: int = 80) -> Iterator[Step]:
    """The steps that use a value, and those that use what element-by-element steps make of it, nearest first."""
    queue, met = [number], {number}
    while queue and len(met) < limit:
        for user in view.reading.users.get(queue.pop(0), []):
            if user.number in met:
                continue
            met.add(user.number)
            yield user
            if user.kind is Kind.OPERATION and (
                is_elementwise(user.operation) or user.operation in ("copy", "astype", "array")
            ):
                queue.append(user.number)


def is_squashed(view: View, number: int) -> bool:
    """Whether a value ends as one number, summed or averaged over all its axes."""
    return any(
        step.operation in FULL
        and "axis" not in step.options
        and len(step.inputs) == 1
        and not view.reading.shape(step.number)
        for step in downstream(view, number)
    )


def activation_after(view: View, number: int) -> int | None:
    """The sigmoid that a value goes into, if it does."""
    after = {number, *(step.number for step in downstream(view, number))}
    for activation, z in {**view.roles.activations, **view.roles.hidden_activations}.items():
        if z in after:
            return activation
    return None


def long_axes(view: View, number: int | None) -> int:
    """How many axes longer than 1 a value has."""
    return sum(axis.size > 1 for axis in view.reading.axes(number))


def is_square_table(view: View, number: int | None) -> bool:
    """Whether a value is a table with as many rows as columns, and more than one."""
    shape = view.reading.shape(number) or ()
    return len(shape) == 2 and shape[0] == shape[1] > 1


def is_of_a_loop(view: View, number: int | None) -> bool:
    """Whether a value is the variable of a loop, which comes to every place."""
    maker = view.reading.maker(number)
    return maker is not None and maker.kind is Kind.LOOP


def is_array(view: View, number: int | None) -> bool:
    """Whether a value is an array with at least one axis."""
    return bool(view.reading.axes(number))


def is_number(view: View, number: int | None) -> bool:
    """Whether a value is one number."""
    meaning = view.reading.meaning(number)
    return isinstance(meaning, Number) or (isinstance(meaning, Array) and not meaning.axes)


def elementwise_pairs(view: View) -> Iterator[Step]:
    """The element-by-element steps on two arrays."""
    for step in view.steps:
        if step.kind is Kind.OPERATION and len(step.inputs) == 2 and is_elementwise(step.operation):
            if not view.reading.is_replaced(step) and is_array(view, step.inputs[0]) and is_array(view, step.inputs[1]):
                yield step


def product_under(view: View, number: int | None) -> Step | None:
    """The product inside a score: `np.dot(w.T, X) + b` -> `np.dot(w.T, X)`."""
    step = view.reading.maker(number)
    for _ in range(8):
        if step is None:
            return None
        if step.operation in ("dot", "matmul", "inner", "einsum"):
            return step
        if not is_elementwise(step.operation):
            return None
        inputs = [view.reading.maker(n) for n in step.inputs if is_array(view, n)]
        products = [s for s in inputs if s is not None and s.operation in ("dot", "matmul", "inner", "einsum")]
        step = products[0] if products else inputs[0] if inputs else None
    return None


def wants_a_number(view: View, step: Step) -> bool:
    """Whether a table ends where one number is wanted: added to a number or a (1, 1) array, summed up whole, `.item()`.

    Beside another table it is wanted as it is: `np.diag(s) - np.outer(s, s)`.
    """
    reading = view.reading
    made = {step.number}
    for user in downstream(view, step.number):
        if user.operation in TOTALS and "axis" not in user.options and len(user.inputs) == 1:
            return True
        if user.operation in ("item", "float", "int", "round", "__round__") and user.kind is Kind.CRASH:
            return True
        if is_elementwise(user.operation) and len(user.inputs) == 2:
            others = [n for n in user.inputs if reading.source(n) not in made]
            if len(others) == 1 and reading.shape(user.number) == reading.shape(step.number):
                other = others[0]
                if long_axes(view, other) > 1 and not _is_outer(view, other):
                    return False
                if user.operation in ("add", "subtract") and _is_one_number(view, other):
                    return True
        made.add(user.number)
    return False


def _is_outer(view: View, number: int | None) -> bool:
    """Whether a table is a product of two vectors, as the one it meets."""
    product = product_under(view, number)
    return product is not None and all(long_axes(view, n) <= 1 for n in product.inputs[:2])


def _is_one_number(view: View, number: int | None) -> bool:
    """Whether a value is a number that was worked out, or an array of one."""
    if is_number(view, number):
        return number is None or view.steps[number].kind is not Kind.CONSTANT
    return is_array(view, number) and all(axis.size == 1 for axis in view.reading.axes(number))


def is_weights(view: View, number: int | None) -> bool:
    """Whether an operand of a product is a parameter: updated, or made by `np.zeros`, `np.random.randn` and used as such."""
    reading = view.reading
    step = reading.maker(number)
    while step is not None and step.operation in ("T", "transpose") and step.inputs:
        step = reading.maker(step.inputs[0])
    if step is None:
        return False
    return step.number in view.roles.parameters or any(
        name[:1] in "Ww" or "theta" in name.lower() for name in reading.names.get(step.number, [])
    )
