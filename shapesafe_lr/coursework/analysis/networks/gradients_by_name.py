"""Gradients told by their names alone, `dW` beside `W`, where no update says so: the functions of a backward step, run once."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..cures.edits import source_of
from ..flow import FULL, product_under
from ..source import last_word
from ..steps import Kind, Step
from ..view import View
from .layers import base

_GRADIENT = re.compile(r"^(?:d|d_|grad_)((?:W|w|b|theta|Theta)\d*)$")
_ERROR = re.compile(r"^(?:d[A-Z]|d\d|d_|delta|error)")
_TURNS = ("T", "transpose", "reshape", "ravel", "flatten", "squeeze", "expand_dims", "subscript", "atleast_2d")
_BINDS = ("assign", "parameter", "unpack")


class NamedGradient(NamedTuple):
    """The sum or product that made a gradient, its value, what it is bound to, and the parameter of that name."""

    made: Step
    gradient: int
    name: str
    parameter: int


def misshapen_gradients(view: View) -> Iterator[NamedGradient]:
    """Gradients that do not have the shape of the parameter which their name tells."""
    for step, gradient, parameter in _named(view):
        made = _made_by(view, gradient, parameter)
        if made is not None and not any(_fits(view, one, parameter) for one in _forms(view, gradient)):
            yield NamedGradient(made, gradient, step.name, parameter)


def gradients_across(view: View) -> Iterator[NamedGradient]:
    """Gradients of square weights whose rows are what came in, though the examples are columns: `dW = A_prev @ dZ.T`."""
    same = view.reading.ledger.same
    for step, gradient, parameter in _named(view):
        mine, wanted = view.reading.axes(gradient), view.reading.axes(parameter)
        product = product_under(view, gradient)
        units = _place_of_units(view, product) if product is not None else None
        if units is None or len(mine) != 2 or len(wanted) != 2 or same(*wanted) or same(*mine):
            continue
        if len(list(_forms(view, gradient))) > 1:
            continue
        if same(mine[1 - units], wanted[units]) or same(mine[units], wanted[1 - units]):
            yield NamedGradient(view.steps[gradient], gradient, step.name, parameter)


def _place_of_units(view: View, product: Step) -> int | None:
    """Where the weights have their units, if a product has them on the other side: there the errors are transposed.

    `dZ @ A_prev.T` has them in front, for examples in columns, `A_prev.T @ dZ` behind; `A_prev @ dZ.T` has them behind.
    """
    for side in (0, 1):
        errors = base(view, product.inputs[side])
        if errors is not None and _ERROR.match(last_word(view.name(errors))):
            return 1 - side if errors != view.reading.source(product.inputs[side]) else None
    return None


def _named(view: View) -> Iterator[tuple[Step, int, int]]:
    """The steps that bind gradients, with their values and the parameters of these names, where no update tells more."""
    if view.crash is not None:
        return
    updated = {last_word(update.name) for update in view.roles.updates}
    for step in view.steps:
        wanted = _GRADIENT.match(last_word(step.name)) if step.operation == "assign" and step.inputs else None
        if wanted is None or wanted.group(1) in updated or step.inputs[0] is None:
            continue
        parameter = _bound_before(view, step, wanted.group(1))
        if parameter is not None and not _is_bound_later_in_the_loop(view, step, wanted.group(1)):
            yield step, step.inputs[0], parameter


def _bound_before(view: View, step: Step, name: str) -> int | None:
    """The parameter of that name, by itself or under a key, as it was bound last in the same call."""
    for other in reversed(view.steps[: step.number]):
        if other.operation in _BINDS and other.call == step.call and last_word(other.name) == name:
            return other.number if view.reading.axes(other.number) else None
    return None


def _is_bound_later_in_the_loop(view: View, step: Step, name: str) -> bool:
    """Whether the parameter in sight is that of the pass before: it is bound anew further down."""
    source = source_of(view, step)
    return any(
        isinstance(one, ast.Name) and one.id == name and isinstance(one.ctx, ast.Store) and one.lineno > step.place.line
        for loop in source.loops_around(source.statement(step.place))
        for one in ast.walk(loop)
    )


def _made_by(view: View, number: int, parameter: int) -> Step | None:
    """The product of two tables, or the sum over one, that made a value, if it can have the parameter's sizes at all."""
    wanted = {axis.size for axis in view.reading.axes(parameter) if axis.size > 1}
    product = product_under(view, number)
    if product is not None:
        operands = [view.reading.axes(n) for n in product.inputs[:2]]
        fits = all(len(axes) == 2 for axes in operands) and wanted <= {axis.size for axes in operands for axis in axes}
        return product if fits else None
    for step in _factors(view, number):
        long = [axis.size for axis in view.reading.axes(step.inputs[0]) if axis.size > 1]
        if step.operation in FULL and len(long) == 2 and len(wanted) == 1 and wanted < set(long):
            return step
    return None


def _factors(view: View, number: int) -> Iterator[Step]:
    """The step that made a value, and those that made its factors: `1 / m * np.sum(dZ)`."""
    step = view.reading.maker(number)
    if step is None or step.kind is not Kind.OPERATION or not step.inputs:
        return
    yield step
    if step.operation in ("multiply", "divide"):
        for factor in step.inputs:
            if factor is not None:
                yield from _factors(view, factor)


def _forms(view: View, gradient: int) -> Iterator[int]:
    """A gradient as it is bound, and as it is handed on: `return dW.T, db.reshape(b.shape)`."""
    yield gradient
    source = view.reading.source(gradient)
    for user in view.reading.users.get(source, []) if source is not None else ():
        if user.operation in _TURNS and user.kind is Kind.OPERATION:
            yield user.number


def _fits(view: View, gradient: int, parameter: int) -> bool:
    """Whether the gradient can be taken off the parameter as it is; axes of 1 in front do not matter."""
    mine, wanted = view.reading.shape(gradient), view.reading.shape(parameter)
    if mine is None or wanted is None:
        return True
    return _without_front(mine) == _without_front(wanted)


def _without_front(shape: tuple[int, ...]) -> tuple[int, ...]:
    while shape and shape[0] == 1:
        shape = shape[1:]
    return shape
