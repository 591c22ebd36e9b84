"""Matrix products of labels with logarithms of their own predictions, though the two tables stand side by side elsewhere."""

from collections.abc import Iterator

from ..flow import is_number, is_squashed
from ..products.elementwise_meant import Meant, alike_tables
from ..steps import Kind, Step
from ..view import View

_BY_PLACES = ("subtract", "multiply", "equal", "not_equal")
_THROUGH = ("log", "clip", "add", "maximum", "subtract")


def entropies(view: View) -> Iterator[Meant]:
    """`np.dot(Y, np.log(P))`, summed afterwards, where `P - Y` or the softmax's own sum says that their axes are the same."""
    for step, left, right in alike_tables(view):
        for labels, logs in ((left, right), (right, left)):
            if not _is_binary(view, labels) or not _is_log(view, logs) or not is_squashed(view, step.number):
                continue
            one, other = _base(view, labels), _base(view, logs)
            if one is not None and other is not None and (_meet(view, one, other) or _share_classes(view, one, other)):
                yield Meant(step, labels)
                break


def _is_binary(view: View, number: int | None) -> bool:
    """Whether a table is labels, or one minus the labels, and not turned."""
    maker = view.reading.maker(number)
    return maker is not None and maker.seen.binary and maker.operation not in ("T", "transpose")


def _is_log(view: View, number: int | None) -> bool:
    maker = view.reading.maker(number)
    return maker is not None and maker.operation == "log"


def _base(view: View, number: int | None) -> Step | None:
    """The table under its logarithm, a small number that was added, and `1 -`."""
    step = view.reading.maker(number)
    for _ in range(5):
        if step is None or step.operation not in _THROUGH:
            return step
        tables = [n for n in step.inputs if n is not None and not is_number(view, n)]
        if len(tables) != 1:
            return step
        step = view.reading.maker(tables[0])
    return step


def _meet(view: View, one: Step, other: Step) -> bool:
    """Whether the two tables meet place by place in another step."""
    pair = {one.number, other.number}
    return any(
        {view.reading.source(number) for number in user.inputs} == pair
        for user in view.reading.users.get(one.number, [])
        if user.kind is Kind.OPERATION and user.operation in _BY_PLACES
    )


def _share_classes(view: View, labels: Step, predictions: Step) -> bool:
    """Whether the softmax sums to 1 along the axis that holds a single 1 for each example in the labels."""
    if labels.seen.one_hot is None or not view.roles.is_softmax(predictions.number):
        return False
    below = view.reading.axes(predictions.inputs[1])
    return len(below) == 2 and below[labels.seen.one_hot].size == 1
