"""Arrays of pieces that each have an axis of 1, `np.array([x @ w, ...])` of (1, 1) arrays, where they meet one value a piece.

Beside (m, 1), (m,) or (1, m) such an array (m, 1, 1) makes a table of all pairs. Distances of every point from every
other come about in the same way and are meant; so the table must end as one number, over all pairs, or in a product.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ..algebra import Call, is_elementwise
from ..cure import Cure
from ..cures.edits import numpy_name, retype, source_of
from ..flow import TOTALS, downstream, is_array, is_squashed, product_under
from ..meaning import Array, Meaning
from ..meant import is_meant
from ..steps import Kind, Step
from ..view import View
from .grown_lists import grown


@dataclass(frozen=True)
class StackedMeeting:
    """The array of pieces, the step where it meets `other`, and the table that comes of it."""

    stack: Step
    step: Step
    other: int | None


def stacked_meetings(view: View) -> Iterator[StackedMeeting]:
    """The first place where each such array meets an array with one value, or one row, for each piece."""
    for stack in view.reading.operations("array", "asarray"):
        shape = view.reading.shape(stack.number) or ()
        if len(shape) == 3 and shape[0] > 1 and 1 in shape[1:] and _holds_arrays(stack):
            found = next(_meetings(view, stack), None)
            if found is not None:
                yield found


def _holds_arrays(stack: Step, rank: int = 2) -> bool:
    pieces = stack.operands[0].items if stack.operands else None
    return bool(pieces) and all(piece.is_array and len(piece.shape or ()) == rank for piece in pieces or ())


def _meetings(view: View, stack: Step) -> Iterator[StackedMeeting]:
    reading, made = view.reading, {stack.number}
    for user in downstream(view, stack.number):
        if user.kind is not Kind.OPERATION:
            continue
        sides = user.inputs[:2]
        if is_elementwise(user.operation) and len(sides) == 2 and all(is_array(view, side) for side in sides):
            others = [side for side in sides if reading.source(side) not in made]
            if len(others) == 1 and _makes_pairs(view, stack, user, others[0]) and not is_meant(view, user):
                if _ends_whole(view, user) and not _are_points(view, stack, others[0]):
                    yield StackedMeeting(stack, user, others[0])
                return
        made.add(user.number)


def _makes_pairs(view: View, stack: Step, step: Step, other: int | None) -> bool:
    """Whether the pieces' own number comes twice: every piece meets what belongs to every other."""
    whole, result = view.reading.shape(stack.number) or (0,), view.reading.shape(step.number) or ()
    count, beside = whole[0], view.reading.shape(other) or ()
    if len(beside) not in (1, 2) or beside.count(count) != 1 or len(result) != 3 or result.count(count) != 2:
        return False
    return whole[beside.index(count) - len(beside)] == 1  # a state of as many units as there are steps meets its units


def _ends_whole(view: View, step: Step) -> bool:
    """Whether all pairs are put into one number, or into a product; distances are not."""
    multiplied = any(user.operation in ("dot", "matmul") for user in downstream(view, step.number))
    return multiplied or is_squashed(view, step.number) or (_is_error(view, step) and _is_averaged(view, step))


def _is_error(view: View, step: Step) -> bool:
    """Whether predictions meet labels: no distances."""
    return view.roles.compared_in(step) is not None


def _is_averaged(view: View, step: Step) -> bool:
    """Whether a sum along one axis is averaged, or summed, over all the others."""
    sums = [user for user in downstream(view, step.number) if user.operation in TOTALS]
    return any(is_squashed(view, total.number) for total in sums)


def _are_points(view: View, stack: Step, other: int | None) -> bool:
    """Whether the pieces are rows of data just as they were, and what they meet is no prediction: all distances are meant."""
    whole = view.reading.shape(stack.number) or ()
    pieces = [view.reading.maker(number) for number in grown(view, stack.inputs[0])]
    cut = [piece is not None and (piece.operation in _CUT or piece.kind is Kind.LOOP) for piece in pieces]
    return bool(cut) and all(cut) and max(whole[1:]) > 1 and product_under(view, other) is None


_CUT = ("subscript", "reshape", "expand_dims", "atleast_2d")


def put_end_to_end(view: View, found: StackedMeeting) -> Iterator[Cure]:
    """The pieces joined into the form of what they meet: `np.vstack(P)` for (m, k), `np.hstack(P)`, `.ravel()` for (m,)."""
    stack, wanted = found.stack, view.reading.shape(found.other) or ()
    source = source_of(view, stack)
    node = source.node(stack.place)
    if not isinstance(node, ast.Call) or not node.args:
        return
    np, pieces, whole = numpy_name(view, stack), source.segment(node.args[0]), source.segment(node)
    count, rows, columns = view.reading.shape(stack.number) or (0, 0, 0)
    for shape, text in (
        ((count * rows, columns), f"{np}.vstack({pieces})"),
        ((rows, count * columns), f"{np}.hstack({pieces})"),
        ((count * rows * columns,), f"{whole}.ravel()"),
    ):
        if shape == wanted:
            kept = len(wanted), wanted.index(count)

            def change(call: Call, kept: tuple[int, int] = kept) -> Meaning:
                return _joined(view, stack, *kept)

            yield retype(view, stack, text, _JOIN.filled(text=text), change)


def pieces_of_one(view: View, column: int | None) -> Iterator[Cure]:
    """A column that was put together of (1,) arrays, made rank 1: `np.array(P).ravel()`."""
    for step in list(view.reading.ancestors(column))[:8]:
        if step.operation not in ("array", "asarray") or not _holds_arrays(step, rank=1):
            continue
        axes, node = view.reading.axes(step.number), source_of(view, step).node(step.place)
        if len(axes) == 2 and axes[1].size == 1 and isinstance(node, ast.Call):
            text = f"{source_of(view, step).segment(node)}.ravel()"
            flat = Array(axes[:1])
            yield retype(view, step, text, _FLAT.filled(text=text), lambda call, flat=flat: flat)  # type: ignore[misc]


def _joined(view: View, stack: Step, rank: int, place: int) -> Array:
    """The axes of the pieces put end to end: their number lies along one, what they hold along the other."""
    number, *inside = view.reading.axes(stack.number)
    held = next((axis for axis in inside if axis.size > 1), inside[1 - place])
    return Array((number,) if rank == 1 else (number, held) if place == 0 else (held, number))


_FLAT = Text(en="Let each piece be one number: {text}", zh="让每个部分只是一个数：{text}")
_JOIN = Text(en="Put the pieces end to end: {text}", zh="把各部分首尾相接：{text}")
