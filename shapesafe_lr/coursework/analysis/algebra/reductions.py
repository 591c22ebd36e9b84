"""Reductions: an axis is summed away, or kept as an axis of 1."""

from ..axes import Axes, Axis, flat
from ..meaning import Array, Impossible, Meaning, Number
from .call import Call


def _reduce(call: Call, axes: Axes, gone: tuple[int, ...] | None, keep: bool) -> Array:
    if gone is None:
        gone = tuple(range(len(axes)))
    result = []
    for number, axis in enumerate(axes):
        if number not in gone:
            result.append(axis)
        elif keep:
            result.append(Axis(1, call.step, number))
    return Array(tuple(result))


def reduction(call: Call) -> Meaning:
    """`sum`, `mean`, `std`, `max`, `argmax`, `all`, `median`, ...: `axis` second, `keepdims` by name."""
    axes = call.axes(0)
    return _reduce(call, axes, call.axis_numbers(len(axes)), call.flag(99, "keepdims"))


def position(call: Call) -> Meaning:
    """`argmax`, `argmin`: positions along the axis that is gone."""
    axes, result = call.axes(0), reduction(call)
    numbers = call.axis_numbers(len(axes))
    gone = axes if numbers is None else [axes[number] for number in numbers]
    if not isinstance(result, Array) or len(gone) != 1:
        return result
    return Array(result.axes, over=gone[0]) if result.axes else Number(over=gone[0])


def quantile(call: Call) -> Meaning:
    """`percentile` and `quantile`: the wanted fractions come second, the axis third."""
    axes, wanted = call.axes(0), call.axes(1)
    return Array(wanted + _reduce(call, axes, call.axis_numbers(len(axes), 2), call.flag(99, "keepdims")).axes)


def norm(call: Call) -> Meaning:
    """`np.linalg.norm(x, ord, axis, keepdims)`."""
    axes = call.axes(0)
    return _reduce(call, axes, call.axis_numbers(len(axes), 2), call.flag(3, "keepdims"))


def ufunc_reduce(call: Call) -> Meaning:
    """`np.add.reduce`: the axis is 0 unless given."""
    axes = call.axes(0)
    gone = call.axis_numbers(len(axes)) if "axis" in call.keywords or len(call.args) > 1 else (0,)
    return _reduce(call, axes, gone, call.flag(99, "keepdims"))


def running(call: Call) -> Meaning:
    """`cumsum`, `cumprod`: every axis stays; without an axis all is flattened."""
    axes = call.axes(0)
    return Array(axes if call.axis_numbers(len(axes)) is not None or len(axes) == 1 else (flat(axes, call.step),))


def order(call: Call) -> Meaning:
    """`argsort`: positions along the axis that is sorted, the last one unless it is named."""
    axes = call.axes(0)
    flattened = call.has(1, "axis") is False and (len(call.args) > 1 or "axis" in call.keywords)
    numbers = call.axis_numbers(len(axes)) or (len(axes) - 1,)
    return Array(axes, over=axes[numbers[0]] if axes and not flattened else None)


def one_number(call: Call) -> Meaning:
    """`.item()`, `float(x)`, `int(x)`: of an array with one element only."""
    if len(call.args) == 1 and any(axis.size != 1 for axis in call.axes(0)):
        raise Impossible("more than one element")
    return Number()
