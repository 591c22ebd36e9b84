"""Labels that are numbers of classes, told by what is done with them; and scores of which they pick whole rows."""

from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, retype, source_of
from ..flow import product_under
from ..meaning import Array, Meaning, Number
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View


def are_classes(view: View, number: int | None, examples: Axis, classes: Axis) -> bool:
    """Whether an array holds the number of a class for each example: drawn so, held against an argmax, or used so elsewhere."""
    axes = view.reading.axes(number)
    ledger = view.reading.ledger
    if len(axes) != 1 or axes[0].size != examples.size or examples.size == classes.size or examples.size < 2:
        return False
    if not ledger.same(axes[0], examples) and ledger.apart(axes[0], examples):
        return False
    labels = view.reading.maker(number)
    return labels is not None and (
        _are_drawn(view, labels, classes.size)
        or any(_are_used_so(view, user, labels, classes) for user in view.reading.users.get(labels.number, []))
    )


def _are_drawn(view: View, labels: Step, count: int) -> bool:
    """Whether labels were drawn from as many numbers as there are classes: `rng.integers(0, 3, m)`."""
    if labels.operation not in ("randint", "integers"):
        return False
    bounds = [m.value for n in labels.inputs[:2] if isinstance(m := view.reading.meaning(n), Number)]
    named = view.reading.argument(labels, "high")
    high = (
        named.value
        if isinstance(named, Number)
        else bounds[1]
        if len(bounds) == 2 and bounds[0] == 0
        else bounds[0]
        if bounds
        else None
    )
    return high == count


def _are_used_so(view: View, user: Step, labels: Step, classes: Axis) -> bool:
    """Whether labels stand beside `np.arange(m)` as an index, or are held against the position of the largest score."""
    others = [view.reading.maker(n) for n in user.inputs if view.reading.source(n) != labels.number]
    if user.operation == "subscript" and len(user.inputs) == 3:
        beside = view.reading.maker(user.inputs[1])
        return (
            beside is not None and beside.operation == "arange" and view.reading.source(user.inputs[2]) == labels.number
        )
    if user.operation not in ("equal", "not_equal"):
        return False
    for other in others:
        axis = axis_of(other) if other is not None and other.operation == "argmax" else None
        axes = view.reading.axes(other.inputs[0]) if other is not None and other.inputs else ()
        if axis is not None and -len(axes) <= axis < len(axes) and axes[axis].size == classes.size:
            return True
    return False


def is_scores(view: View, number: int | None) -> bool:
    """Whether a table is a product, perhaps with a bias: a score for each example and class."""
    return len(view.reading.axes(number)) == 2 and product_under(view, number) is not None


def rows_by_labels(view: View) -> Iterator[Step]:
    """`scores[y]` of scores with a row for each example: it takes rows of other examples, and they meet the scores themselves."""
    reading = view.reading
    for step in reading.operations("subscript"):
        if (
            len(step.inputs) != 2
            or not is_scores(view, step.inputs[0])
            or not isinstance(reading.meaning(step.inputs[1]), Array)
        ):
            continue
        examples, classes = reading.axes(step.inputs[0])
        if are_classes(view, step.inputs[1], examples, classes) and _meets_scores(view, step):
            yield step


def _meets_scores(view: View, step: Step) -> bool:
    """Whether what was picked is subtracted from the very scores that it was picked from: not multiplied, as neighbours are."""
    table = view.reading.source(step.inputs[0])
    return any(
        user.operation == "subtract" and any(view.reading.source(n) == table for n in user.inputs)
        for user in view.reading.users.get(step.number, [])
    )


def own_scores(view: View, step: Step) -> Iterator[Cure]:
    """`scores[y]` as `scores[np.arange(m), y][:, None]`: of each example the score of its own class."""
    source = source_of(view, step)
    table, labels = operand_node(view, step, 0), operand_node(view, step, 1)
    if table is None or labels is None:
        return
    key = source.segment(labels)
    text = f"{source.segment(table)}[{numpy_name(view, step)}.arange(len({key})), {key}][:, None]"

    def change(call: Call) -> Meaning:
        examples = call.axes(0)[0]
        return Array((examples, Axis(1, call.step, 1)))

    yield retype(view, step, text, _OWN.filled(text=text), change)


_OWN = Text(en="Take of each example the score of its own class: {text}", zh="每个样本取它自己那一类的得分：{text}")
