"""Labels as the only index: `P[:, y]` picks a column for each label out of every row; in a loop `p[y]` picks for them all."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ..algebra import Call, is_elementwise
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, source_of
from ..cures.index_cures import is_whole_slice
from ..flow import TOTALS, downstream, is_number, long_axes
from ..loops.example_loops import WholeMet, comes_from, loops_behind, makes_number_an_array
from ..meaning import Array, Meaning, Number
from ..steps import Kind, Step
from ..view import View
from .class_labels import are_classes, is_scores
from .class_stores import class_store, come_again

_SEARCHES = ("argmax", "argmin", "argsort", "argpartition")
"""The best example for each class is a position along the examples, not a label."""


@dataclass(frozen=True)
class LabelPick:
    """`P[:, y]`: operand `index` holds the labels, and axis `examples` of the table is their own."""

    step: Step
    index: int
    examples: int


def label_picks(view: View) -> Iterator[LabelPick]:
    """Picks of a whole column, or row, for each label, that end as one number or are changed where they lie."""
    for step in view.steps:
        pick = _pick(view, step) if step.operation in ("subscript", "store") else None
        if pick is not None and (_is_changed(view, step) if step.kind is Kind.STORE else _is_added_up(view, step)):
            yield pick


def labels_of_all(view: View) -> Iterator[WholeMet]:
    """`J -= np.log(p[y])` in a loop over the examples: p belongs to one of them, and y holds everybody's labels."""
    reading = view.reading
    for step in reading.operations("subscript"):
        labels = reading.argument(step, 1) if len(step.inputs) == 2 else None
        if len(reading.axes(step.inputs[0])) != 1 or not isinstance(labels, Array) or labels.mask:
            continue
        for loop, over in loops_behind(view, step.inputs[0]):
            theirs = [a.size for a in labels.axes] == [over.size] and not reading.ledger.apart(labels.axes[0], over)
            mine = reading.ledger.same(reading.axes(step.inputs[0])[0], over) or comes_from(view, step.inputs[1], loop)
            if theirs and not mine and makes_number_an_array(view, step):
                yield WholeMet(step, 1, loop, labels.axes[0])
                break


def _pick(view: View, step: Step) -> LabelPick | None:
    """A table indexed by as many labels as it has examples, along the classes."""
    reading = view.reading
    axes = reading.axes(step.inputs[0]) if step.inputs else ()
    end = len(step.inputs) - (step.kind is Kind.STORE)
    if len(axes) != 2 or step.kind not in (Kind.OPERATION, Kind.STORE) or reading.is_replaced(step):
        return None
    keys = [place for place in range(1, end) if not is_whole_slice(reading.argument(step, place))]
    labels = reading.argument(step, keys[0]) if len(keys) == 1 else None
    if not isinstance(labels, Array) or labels.mask or len(labels.axes) != 1:
        return None
    examples, classes = axes[2 - keys[0]], axes[keys[0] - 1]
    searched = any(one.operation in _SEARCHES for one in list(reading.ancestors(step.inputs[keys[0]]))[:4])
    positions = searched and labels.over is not None and reading.ledger.same(labels.over, classes)
    if reading.ledger.same(examples, classes) or (positions and not view.roles.is_examples(labels.axes[0])):
        return None
    told = is_scores(view, step.inputs[0]) and are_classes(view, step.inputs[keys[0]], examples, classes)
    if not told and not _are_theirs(view, step, labels.axes[0], examples, classes):
        return None
    return LabelPick(step, keys[0], 2 - keys[0])


def _are_theirs(view: View, step: Step, own: Axis, examples: Axis, classes: Axis) -> bool:
    """Whether there is one label for each example: by where they came from, or by their count beside predictions."""
    if view.reading.ledger.same(own, examples):
        return own.size > 1
    apart = view.reading.ledger.apart(own, examples) or own.size != examples.size or own.size == classes.size
    table = step.inputs[0]
    typed = view.roles.predicts(table) and any(come_again(view, n) for n in step.inputs[1:] if n is not None)
    predicted = view.roles.is_predicted(table) or view.roles.is_softmax(table) or typed
    return not apart and own.size > 1 and predicted


def _is_changed(view: View, step: Step) -> bool:
    """Whether a number is stored, as in `P[:, y] -= 1`; one-hot labels have a rule of their own."""
    value = view.reading.argument(step, len(step.inputs) - 1)
    return isinstance(value, Number) and class_store(view, step) is None


def _is_added_up(view: View, step: Step) -> bool:
    """Whether the table of all pairs, alone, is summed or averaged whole; its diagonal would be right."""
    added = False
    for user in downstream(view, step.number):
        if user.operation in TOTALS and len(user.inputs) == 1 and "axis" not in user.options:
            added = True
            continue
        is_alone = is_elementwise(user.operation) and sum(long_axes(view, number) > 0 for number in user.inputs) == 1
        if not is_alone or is_number(view, user.number):
            return False
    return added


def picked_in_pairs(view: View, pick: LabelPick) -> Iterator[Cure]:
    """`P[:, y]` as `P[np.arange(m), y]`: one place for each example."""
    source, step = source_of(view, pick.step), pick.step
    node = _subscript(source.node(step.place), source.statement(step.place))
    labels = operand_node(view, step, pick.index)
    if node is None or labels is None:
        return
    examples = view.reading.axes(step.inputs[0])[pick.examples]
    count = _name_of_count(view, step, examples) or f"len({source.segment(labels)})"
    pair = [f"{numpy_name(view, step)}.arange({count})", source.segment(labels)]
    text = f"{source.segment(node.value)}[{', '.join(pair if pick.examples == 0 else pair[::-1])}]"

    def change(call: Call) -> Meaning:
        return Array((examples,))

    is_read = step.kind is not Kind.STORE
    changes = {step.number: change} if is_read else {}
    edit = source.replace(node, text)
    yield Cure(step.path, step.place, _PAIRS.filled(text=text), (edit,), changes, certain=not is_read)


def _subscript(node: ast.AST | None, statement: ast.AST | None) -> ast.Subscript | None:
    """The subscript that was read, or the target of the statement that stores."""
    if isinstance(node, ast.Subscript):
        return node
    target: ast.expr | None = None
    if isinstance(statement, ast.AugAssign):
        target = statement.target
    elif isinstance(statement, ast.Assign):
        target = statement.targets[0]
    return target if isinstance(target, ast.Subscript) else None


def _name_of_count(view: View, step: Step, axis: Axis) -> str:
    """What the program calls the number of examples, where the step can read it."""
    for other in reversed(view.steps[: step.number]):
        named = other.kind is Kind.PASS and other.operation in ("assign", "parameter") and other.name.isidentifier()
        meaning = view.reading.meaning(other.number) if named and other.call in (step.call, 0) else None
        if isinstance(meaning, Number) and meaning.counts is not None and meaning.value == axis.size:
            if view.reading.ledger.same(meaning.counts, axis):
                return other.name
    return ""


_PAIRS = Text(en="Name the example and the class: {text}", zh="同时写出样本与类别：{text}")
