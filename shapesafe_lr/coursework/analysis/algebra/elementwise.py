"""Element by element: the operands are lined up from the last axis; an axis of 1 is stretched, equal axes meet."""

from collections.abc import Sequence

from ..axes import UNSEEN, Axes, Axis, Ledger
from ..meaning import Array, Impossible, Meaning, Number, Several
from .call import Call


def line_up(ledger: Ledger, step: int, operands: Sequence[Axes]) -> Axes:
    """The axes of the result of broadcasting; equal axes are noted as met."""
    rank = max((len(axes) for axes in operands), default=0)
    result = []
    for place in range(-rank, 0):
        here = [axes[place] for axes in operands if len(axes) >= -place]
        long = [axis for axis in here if axis.size != 1]
        if len({axis.size for axis in long}) > 1:
            raise Impossible(f"{long[0].size} beside {long[1].size}")
        for axis in long[1:]:
            ledger.meet(step, long[0], axis)
        result.append(long[0] if long else here[0])
    return tuple(result)


def elementwise(call: Call) -> Meaning:
    """Any ufunc: `+`, `np.exp`, `np.maximum`, comparisons."""
    operands = [call.axes(place) for place in range(len(call.args))]
    return Array(line_up(call.ledger, call.step, operands))


def where(call: Call) -> Meaning:
    """`np.where`: with three operands element by element; with one, positions along each axis."""
    if len(call.args) >= 3:
        return Array(line_up(call.ledger, call.step, [call.axes(place) for place in range(3)]))
    axes = call.axes(0)
    found = Axis(UNSEEN, call.step, 0)
    return Several(tuple(Array((found,), over=axis) for axis in axes))


def verdict(call: Call) -> Meaning:
    """`np.allclose` and the like: two arrays meet element by element, one answer comes out."""
    line_up(call.ledger, call.step, [call.axes(place) for place in range(min(2, len(call.args)))])
    return Number()


def arithmetic(operation: str, left: Number, right: Number, ledger: Ledger) -> Number:
    """Numbers keep the axis they count through `* 1.0`, `/ 1`, `int` and `float`; other arithmetic makes a share of it."""
    value = None
    if left.value is not None and right.value is not None:
        a, b = left.value, right.value
        try:
            value = {
                "add": lambda: a + b,
                "subtract": lambda: a - b,
                "multiply": lambda: a * b,
                "divide": lambda: a / b,
                "floor_divide": lambda: a // b,
                "remainder": lambda: a % b,
                "power": lambda: a**b,
            }[operation]()
        except (KeyError, ArithmeticError, ValueError):
            value = None
    if not isinstance(value, int | float):
        value = None
    share = _share(operation, left, right, ledger)
    kept = left if right.value == 1 else right if left.value == 1 else None
    if operation in ("multiply", "divide") and kept is not None and (kept is left or operation == "multiply"):
        return Number(value, counts=kept.counts, share=share)
    return Number(value, share=share)


def _share(operation: str, left: Number, right: Number, ledger: Ledger) -> Axis | None:
    """The axis that a result depends on: a share stays one; else what was measured counts before a number with a name."""
    shares = {number.share for number in (left, right) if number.share is not None}
    if shares:
        return shares.pop() if len(shares) == 1 else None
    counted = [number.counts for number in (left, right) if number.counts is not None]
    measured = [axis for axis in counted if not ledger.is_length(axis)]
    if len(measured) != 1 and operation in ("divide", "floor_divide"):
        return left.counts
    found = measured or counted
    return found[0] if len(found) == 1 else None
