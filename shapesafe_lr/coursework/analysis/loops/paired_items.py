"""Numbers of two vectors that a loop takes together: wi and xi of `for wi, xi in zip(w, x)`, also in a comprehension."""

from typing import NamedTuple

from ..meaning import Several
from ..steps import Kind, Step
from ..view import View


class Pairs(NamedTuple):
    """What is gone through, the two vectors, and how long they are."""

    zipped: int
    vectors: tuple[int | None, int | None]
    times: int


def paired_items(view: View, product: Step, ranged: int | None = None) -> Pairs | None:
    """The vectors whose numbers a product multiplies; `ranged` is what a comprehension goes through."""
    loops = [view.reading.maker(number) for number in product.inputs]
    if len(loops) != 2 or any(loop is None or loop.kind is not Kind.LOOP for loop in loops):
        return None
    found = [_item(view, loop, ranged) for loop in loops if loop is not None]
    (one, first), (other, second) = found
    length = _length(view, first)
    if one is None or one != other or first is None or second is None or length != _length(view, second):
        return None
    return Pairs(one, (first, second), length)


def zipped(view: View, number: int | None) -> int | None:
    """The zip that a number is an item of."""
    loop = view.reading.maker(number)
    return _item(view, loop, None)[0] if loop is not None and loop.kind is Kind.LOOP else None


def is_added_elsewhere(view: View, total: Step, bias: int) -> bool:
    """Whether a sum that a loop makes began with a number, or has it added afterwards."""
    reading, wanted = view.reading, view.reading.source(bias)
    passes = [view.steps[number] for number in view.passes_over(total.number)]
    started = any(reading.source(number) == wanted for one in passes for number in _started(view, one))
    after = [user for one in passes for user in reading.users.get(one.number, []) if user.place != total.place]
    return started or any(
        user.operation == "add" and any(reading.source(number) == wanted for number in user.inputs) for user in after
    )


def _started(view: View, total: Step) -> tuple[int | None, ...]:
    """What a pass adds to: z of `z += wi * xi`, and of `z = z + wi * xi + b`."""
    first = view.reading.maker(total.inputs[0])
    inside = first.inputs[:1] if first is not None and first.operation == "add" else ()
    return (*total.inputs[:1], *inside)


def _item(view: View, loop: Step, ranged: int | None) -> tuple[int | None, int | None]:
    """The zip that a loop's variable comes from, and the vector in it."""
    path = [int(place) for place in loop.detail.split(".") if place.isdigit()]
    step = view.reading.maker(loop.inputs[0] if loop.inputs else ranged)
    if step is not None and step.operation == "enumerate" and path[:1] == [1]:
        step, path = view.reading.maker(step.inputs[0]), path[1:]
    if step is None or step.operation != "zip" or len(path) != 1 or path[0] >= len(step.inputs):
        return None, None
    return step.number, step.inputs[path[0]]


def _length(view: View, number: int | None) -> int:
    axes, meaning = view.reading.axes(number), view.reading.meaning(number)
    if len(axes) == 1:
        return axes[0].size
    return len(meaning.items) if isinstance(meaning, Several) else 0
