"""Stores by class labels: `Y[labels] = 1`, `Y[:, labels] = 1`, `Y[labels[i]] = 1`, and which axis of Y the examples are."""

import ast
from dataclasses import dataclass

from ..algebra import is_elementwise
from ..axes import Axis
from ..cures.edits import numpy_name, operand_node, source_of
from ..cures.index_cures import is_whole_slice
from ..flow import downstream, is_of_a_loop
from ..meaning import Array, Number, Several
from ..steps import Kind, Step
from ..view import View

_NOUGHTS = ("zeros", "zeros_like")


@dataclass(frozen=True)
class ClassStore:
    """A 1 stored with a class label as the only index; `index` is the operand, `examples` the table's axis of the examples."""

    step: Step
    index: int
    examples: int


def class_store(view: View, step: Step) -> ClassStore | None:
    """The store of 1 into a table of zeros, by labels of which there is one for each row or column of the table."""
    reading = view.reading
    if step.kind is not Kind.STORE or step.detail == "augmented" or len(step.inputs) < 3:
        return None
    table = reading.maker(step.inputs[0])
    axes, value = reading.axes(step.inputs[0]), reading.argument(step, len(step.inputs) - 1)
    keys = [n for n in range(1, len(step.inputs) - 1) if not is_whole_slice(reading.argument(step, n))]
    if table is None or table.operation not in _NOUGHTS or len(axes) != 2 or len(keys) != 1:
        return None
    if not isinstance(value, Number) or value.value != 1 or min(axis.size for axis in axes) < 2:
        return None
    labels = _labels(view, step, keys[0])
    examples = None if labels is None else _place_of(view, step, axes, labels)
    if labels is None or examples is None:
        return None
    indexed = keys[0] - 1
    if examples == indexed and _holds_positions(view, labels, axes[indexed]):
        return None
    return ClassStore(step, keys[0], examples)


def _labels(view: View, step: Step, index: int) -> int | None:
    """The labels that the index is, or that it is one of."""
    key = view.reading.argument(step, index)
    if isinstance(key, Several) or (isinstance(key, Array) and key.axes and not key.mask):
        return step.inputs[index]
    return labels_of(view, _one_label(view, step.inputs[index]))


def _one_label(view: View, number: int | None) -> Step | None:
    """Where one label was read: inside `int(labels[i])`."""
    element = view.reading.maker(number)
    while element is not None and element.operation in ("int", "astype", "item") and element.inputs:
        element = view.reading.maker(element.inputs[0])
    return element


def labels_of(view: View, element: Step | None) -> int | None:
    """The array that one label was read from: `labels[i]`, `for c in labels`, `for i, c in enumerate(labels)`."""
    if element is None or not element.inputs:
        return None
    if element.kind is Kind.LOOP:
        ranged = view.reading.maker(element.inputs[0])
        if ranged is not None and ranged.operation == "range":
            return None  # positions, one after the other
        counted = ranged is not None and ranged.operation == "enumerate" and element.detail == "1"
        return ranged.inputs[0] if ranged is not None and counted else element.inputs[0]
    picked = element.operation == "subscript" and any(is_of_a_loop(view, number) for number in element.inputs[1:])
    return element.inputs[0] if picked else None


def _place_of(view: View, step: Step, axes: tuple[Axis, ...], labels: int) -> int | None:
    """Which axis of the table is the labels' own; by length only where the numbers typed in can be nothing but labels."""
    meaning = view.reading.meaning(labels)
    if isinstance(meaning, Several):
        along = meaning.over
        same = [place for place in range(2) if _is_measured_by(view, step, place, labels)]
        size = along.size if along is not None else len(meaning.items)
    else:
        long = [axis for axis in view.reading.axes(labels) if axis.size > 1]
        if len(long) != 1:
            return None
        along, same, size = long[0], [], long[0].size
    if along is not None:
        same = same or [place for place, axis in enumerate(axes) if view.reading.ledger.same(axis, along)]
    if same:
        return same[0] if len(same) == 1 else None
    fitting = [place for place, axis in enumerate(axes) if axis.size == size]
    if len(fitting) != 1 or not come_again(view, labels):
        return None
    is_named = view.reading.ledger.is_length(axes[fitting[0]])
    return fitting[0] if is_named or _meets_its_like(view, step) else None


def come_again(view: View, labels: int) -> bool:
    """Whether they were typed in and some are equal: of positions each would stand there once."""
    step = view.reading.maker(labels)
    if step is not None and step.operation in ("array", "asarray") and step.inputs:
        step = view.reading.maker(step.inputs[0])
    if step is None or step.kind is not Kind.DISPLAY:
        return False
    values = [item.value for n in step.inputs if isinstance(item := view.reading.meaning(n), Number)]
    return len(set(values)) < len(values)


def _is_measured_by(view: View, step: Step, place: int, labels: int) -> bool:
    """Whether the table was made with the length of this very list on one side: `np.zeros((len(labels), 3))`."""
    reading = view.reading
    table = reading.maker(step.inputs[0])
    shape = reading.maker(table.inputs[0]) if table is not None and table.inputs else None
    if shape is None or shape.kind is not Kind.DISPLAY or len(shape.inputs) != 2:
        return False
    length = reading.maker(shape.inputs[place])
    measured = length is not None and length.operation == "len" and bool(length.inputs)
    return measured and length is not None and reading.source(length.inputs[0]) == reading.source(labels)


def _meets_its_like(view: View, step: Step) -> bool:
    """Whether the table goes on to meet another of its shape, element by element: predictions, or their logarithm."""
    reading = view.reading
    table, shape = reading.source(step.inputs[0]), reading.shape(step.inputs[0])
    for user in downstream(view, table) if table is not None else ():
        if user.kind is Kind.OPERATION and is_elementwise(user.operation) and len(user.inputs) == 2:
            if all(reading.shape(number) == shape for number in user.inputs):
                return True
    return False


def _holds_positions(view: View, labels: int, axis: Axis) -> bool:
    """Whether the index holds positions along the axis that it indexes: `order`, `np.random.randint(0, m, m)`."""
    reading = view.reading
    meaning = reading.meaning(labels)
    if isinstance(meaning, Array) and meaning.over is not None:
        return True
    for maker in list(reading.ancestors(labels))[:8]:
        if maker.operation in ("permutation", "argsort", "where", "nonzero", "flatnonzero", "argwhere", "arange"):
            return True
        if maker.operation in ("randint", "integers", "choice"):
            bounds = [reading.meaning(n) for n in maker.inputs[:2]]
            return any(isinstance(bound, Number) and bound.value == axis.size for bound in bounds)
    return False


def places_for_labels(view: View, store: ClassStore) -> str:
    """The subscript that sets one place for each example: `Y[np.arange(m), labels]`; empty where no name can be given."""
    source = source_of(view, store.step)
    statement = source.statement(store.step.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    node = operand_node(view, store.step, store.index)
    if not isinstance(target, ast.Subscript) or node is None:
        return ""
    key = view.reading.argument(store.step, store.index)
    labels = source.segment(node) + (".ravel()" if isinstance(key, Array) and len(key.axes) == 2 else "")
    one = not isinstance(key, Array | Several)
    example = _this_example(view, store) if one else _all_examples(view, store, labels)
    pair = (example, labels) if store.examples == 0 else (labels, example)
    return f"{source.segment(target.value)}[{', '.join(pair)}]" if example else ""


def _all_examples(view: View, store: ClassStore, labels: str) -> str:
    """`np.arange(m)`, with the m that the table was made with if that has a name."""
    table = view.reading.maker(store.step.inputs[0])
    length = ""
    if table is not None and table.call == store.step.call:
        source = source_of(view, table)
        made = source.node(table.place)
        sides = made.args[0] if isinstance(made, ast.Call) and made.args else None
        side = sides.elts[store.examples] if isinstance(sides, ast.Tuple) and len(sides.elts) == 2 else None
        length = side.id if isinstance(side, ast.Name) else ""
    return f"{numpy_name(view, store.step)}.arange({length or f'len({labels})'})"


def _this_example(view: View, store: ClassStore) -> str:
    """The name of the loop variable that says which example it is."""
    source = source_of(view, store.step)
    element = _one_label(view, store.step.inputs[store.index])
    if element is None:
        return ""
    if element.operation == "subscript":
        names = [view.text(view.steps[n]) for n in element.inputs[1:] if n is not None and is_of_a_loop(view, n)]
        return names[-1] if names and names[-1].isidentifier() else ""
    node: ast.AST | None = source.statement(store.step.place)
    while node is not None and not isinstance(node, ast.For):
        node = source.parents.get(node)
    if isinstance(node, ast.For) and isinstance(node.target, ast.Tuple) and element.detail == "1":
        return source.segment(node.target.elts[0])
    return ""
