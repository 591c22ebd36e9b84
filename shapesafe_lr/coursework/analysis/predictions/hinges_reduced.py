"""The hinge of many classes with `np.max(scores - correct + 1, 0)`: the largest margin of each class, summed as if they were all.

Where the score of the right class is a column beside the scores, the examples are the rows, and axis 0 gives them up. The
largest margin of each example, along the classes, is another loss and a right one.
"""

from collections.abc import Iterator

from ..flow import TOTALS, downstream, long_axes
from ..meaning import Array, Meaning, Number, Several
from ..networks.layers_reduced import is_given_a_zero
from ..steps import Step
from ..view import View

_HANDS_ON = ("reshape", "expand_dims", "subscript", "copy", "take_along_axis")


def hinges_reduced(view: View) -> Iterator[tuple[Step, Step]]:
    """Margins of a table of scores that are reduced by a 0 written second, and the sum that takes them."""
    for step in view.reading.operations("max"):
        if not is_given_a_zero(view, step) or long_axes(view, step.inputs[0]) != 2 or not _are_margins(view, step):
            continue
        use = next((user for user in downstream(view, step.number) if user.operation in TOTALS), None)
        if use is not None:
            yield step, use


def _are_margins(view: View, step: Step) -> bool:
    """Whether what is reduced are scores less the one of the right class, a column, and a number that was added."""
    made = view.reading.maker(step.inputs[0])
    for _ in range(3):
        if made is None or made.operation not in ("add", "subtract") or len(made.inputs) != 2:
            return False
        left, right = (view.reading.maker(number) for number in made.inputs)
        if left is None or right is None:
            return False
        if made.operation == "subtract" and _is_picked(view, right, left):
            return True
        tables = [one for one in (left, right) if not isinstance(view.reading.meaning(one.number), Number)]
        made = tables[0] if len(tables) == 1 else None
    return False


def _is_picked(view: View, correct: Step, scores: Step) -> bool:
    """Whether a column was picked out of the very scores, one for each example: `scores[np.arange(m), y][:, None]`."""
    shape, table = view.reading.shape(correct.number) or (), _without_number(view, scores)
    if len(shape) != 2 or shape[1] != 1 or shape[0] < 2:
        return False
    step: Step | None = correct
    while step is not None and step.operation in _HANDS_ON and step.inputs:
        if view.reading.source(step.inputs[0]) == table:
            keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs))]
            return step.operation == "take_along_axis" or (len(keys) == 2 and all(_is_one_each(key) for key in keys))
        step = view.reading.maker(step.inputs[0])
    return False


def _is_one_each(key: Meaning) -> bool:
    """Whether a key is an array of positions, or a range."""
    return (isinstance(key, Array) and bool(key.axes)) or isinstance(key, Several)


def _without_number(view: View, scores: Step) -> int | None:
    """The scores under a number that was added: `1 + scores`."""
    if scores.operation == "add" and len(scores.inputs) == 2:
        tables = [n for n in scores.inputs if not isinstance(view.reading.meaning(n), Number)]
        return view.reading.source(tables[0]) if len(tables) == 1 else scores.number
    return scores.number
