"""Rows that belong together two by two, scored as all pairs: `users @ items.T - ratings` with one rating for each row of both.

The table has a score for every user with every item; the ratings are stretched over it, and the errors are averaged as if
there were one for each rating.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, retype, source_of, turned
from ..flow import TOTALS, downstream, long_axes
from ..meaning import Array
from ..networks.summed_sides import factor_place, factors
from ..predictions.diagonals import TurnedPair, is_own, turned_pairs
from ..steps import Step
from ..view import View

_SIZES = ("square", "abs", "absolute")


class PairsScored(NamedTuple):
    """The product, its two tables, which of their axes holds the pairs, and the one number a pair that it is compared with."""

    pair: TurnedPair
    along: int
    target: int


def pairs_scored(view: View) -> Iterator[PairsScored]:
    """Tables of all pairs less one number for each row of both, whose squares are averaged or summed."""
    for pair in (*turned_pairs(view), *_inner_pairs(view)):
        along = 1 if pair.left_turned else 0
        if is_own(view, pair.array, pair.other) or _has_one_source(view, pair) or not _are_partners(view, pair, along):
            continue
        for user in downstream(view, pair.step.number):
            target = _target(view, user, pair, along)
            if target is not None and _is_an_error(view, user):
                yield PairsScored(pair, along, target)
                break


def _inner_pairs(view: View) -> Iterator[TurnedPair]:
    """The same written as `np.inner(users, items)`, or as `np.einsum("ik,jk->ij", users, items)`."""
    for step in view.reading.operations("inner", "einsum"):
        if step.number in view.changes or long_axes(view, step.number) != 2:
            continue
        first = 0 if step.operation == "inner" else _first_of_pairs(step)
        left, right = (view.reading.source(number) for number in factors(step))
        shape = view.reading.shape(left) or ()
        if first is None or left is None or right is None or len(shape) != 2 or shape != view.reading.shape(right):
            continue
        yield TurnedPair(step, left, right, left_turned=first == 1)


def _first_of_pairs(step: Step) -> int | None:
    """Which letter of both words is kept: 0 of `ik,jk->ij`, 1 of `ki,kj->ij`."""
    words, _, result = step.operands[0].text.replace(" ", "").partition("->")
    one, _, other = words.partition(",")
    if len(step.inputs) != 3 or [len(one), len(other), len(result)] != [2, 2, 2]:
        return None
    return next((n for n in (0, 1) if one[1 - n] == other[1 - n] and result == one[n] + other[n]), None)


def _has_one_source(view: View, pair: TurnedPair) -> bool:
    """Whether one table was made of the other, as the two sides of a similarity are."""
    one, other = ({step.number for step in view.reading.ancestors(number)} for number in (pair.array, pair.other))
    return pair.other in one or pair.array in other


def _are_partners(view: View, pair: TurnedPair, along: int) -> bool:
    """Whether the rows are known to go together: as many by the same length, or both picked by positions, one for each."""
    one, other = (view.reading.axes(number)[along] for number in (pair.array, pair.other))
    return view.reading.ledger.same(one, other) or (_is_picked(view, pair.array) and _is_picked(view, pair.other))


def _is_picked(view: View, number: int) -> bool:
    """Whether a table was put together of the rows at some positions: `P[user_ids]`."""
    step = view.steps[number]
    keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs))]
    return step.operation in ("subscript", "take") and any(isinstance(key, Array) and key.axes for key in keys)


def _target(view: View, user: Step, pair: TurnedPair, along: int) -> int | None:
    """What is subtracted from the scores, or they from it: one number a pair, that nothing of the tables went into."""
    if user.operation != "subtract" or len(user.inputs) != 2:
        return None
    pairs = (view.reading.shape(pair.array) or ())[along]
    for scores, target in (user.inputs, user.inputs[::-1]):
        shape = view.reading.shape(target) or ()
        if long_axes(view, scores) != 2 or long_axes(view, target) != 1 or max(shape) != pairs:
            continue
        above = {step.number for step in view.reading.ancestors(target)}
        if not above & {pair.array, pair.other, pair.step.number}:
            return target
    return None


def _is_an_error(view: View, difference: Step) -> bool:
    """Whether a difference is squared, or its size taken, and averaged or summed over everything."""
    after = list(downstream(view, difference.number))
    sized = any(
        step.operation in _SIZES
        or step.operation == "power"
        or (step.operation == "multiply" and len({view.reading.source(number) for number in step.inputs}) == 1)
        for step in after
    )
    return sized and any(step.operation in TOTALS and not view.reading.axes(step.number) for step in after)


def one_score_each(view: View, found: PairsScored) -> Iterator[Cure]:
    """`np.sum(users * items, axis=1)`, with its axis kept where the ratings have one."""
    step, source = found.pair.step, source_of(view, found.pair.step)
    left, right = (operand_node(view, step, factor_place(step, side)) for side in (0, 1))
    if left is None or right is None:
        return
    first, second = source.segment(left), source.segment(right)
    if step.operation in ("dot", "matmul"):
        first, second = (turned(source, left), second) if found.pair.left_turned else (first, turned(source, right))
    is_kept = len(view.reading.axes(found.target)) == 2
    options = f"axis={1 - found.along}{', keepdims=True' if is_kept else ''}"
    text = f"{numpy_name(view, step)}.sum({first} * {second}, {options})"
    own = view.reading.axes(found.pair.array)[found.along]
    units = [axis for axis in view.reading.axes(found.target) if axis.size == 1]
    result = Array((own, *units) if found.along == 0 else (*units, own))
    yield retype(view, step, text, _ONE_EACH.filled(text=text), lambda call: result)


_ONE_EACH = Text(en="One score for each pair: {text}", zh="每一对一个得分：{text}")
