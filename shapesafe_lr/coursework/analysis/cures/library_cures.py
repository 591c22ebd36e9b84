"""Cures for arrays that a library refused: a table for a vector, a vector for a table, the examples along the rows."""

import ast
from collections.abc import Iterator
from itertools import product
from math import prod

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..algebra.libraries import Asks, accepted
from ..births import Form
from ..crashes.lost_axes import dropped_form, frame_of_one
from ..cure import Cure
from ..meaning import Array, Meaning, Several
from ..reading import first_given
from ..source import bracketed
from ..steps import Step
from ..view import View
from .edits import flipped, operand_node, source_of, turned
from .handing_over import HAND, Way, changed, given_shape, handed_over, ways
from .index_cures import other_axis_indexed
from .vector_cures import form_cures, in_form, spliced


def library_cures(view: View, step: Step, asks: Asks) -> Iterator[Cure]:
    """A vector made a table where it was born; then the operands handed over another way."""
    first = first_given(step)
    shape = given_shape(view, step, first)
    if asks.forms[0] == "table" and shape is not None and len(shape) == 1:
        wish = _wish(view, step, first, shape[0])
        yield from frame_of_one(view, step.inputs[first])
        yield from form_cures(view, step.inputs[first], wish)
        yield from _list_as_table(view, step, first, wish)
    if step.operation == "choice":
        yield from _rows_chosen(view, step, first)
    yield from _as_few_as_will_do(view, step, asks, first)
    yield from _along_the_other_axis(view, step, first)


def features_of(view: View, step: Step) -> int | None:
    """How many columns the table had that an estimator was fitted with."""
    reading = view.reading
    estimator = reading.source(step.inputs[0]) if step.inputs else None
    for before in reversed(view.steps[: step.number]):
        last = before.operation.rpartition(".")[2]
        if last.startswith(("fit", "partial_fit")) and len(before.inputs) > 1:
            if estimator in (before.number, reading.source(before.inputs[0])):
                shape = given_shape(view, before, 1)
                return shape[1] if shape is not None and len(shape) == 2 else None
    return None


def _wish(view: View, step: Step, place: int, size: int) -> Form:
    """One example with many features is a row, many examples with one feature are a column."""
    features = features_of(view, step)
    if features is not None and features in (1, size):
        return "row" if features == size else "column"
    return dropped_form(view, step.inputs[place]) or "column"


def _list_as_table(view: View, step: Step, place: int, wish: Form) -> Iterator[Cure]:
    """`predict([1.0, 2.0])` as `predict([[1.0, 2.0]])`."""
    source, node = source_of(view, step), operand_node(view, step, place)
    if not isinstance(node, ast.List):
        return
    items = ", ".join(f"[{source.segment(item)}]" for item in node.elts)
    text = f"[{source.segment(node)}]" if wish == "row" else f"[{items}]"
    yield handed_over(view, step, {place: Way(text, lambda call, given: _table(call, given, wish))})


def _table(call: Call, given: Meaning, wish: Form) -> Meaning:
    if isinstance(given, Several):
        given = Array(Call(call.ledger, call.step, [given]).axes(0))
    return in_form(call, given, wish)


def _rows_chosen(view: View, step: Step, place: int) -> Iterator[Cure]:
    """`np.random.choice(X, 4)` as `X[np.random.choice(len(X), 4)]`: rows are chosen by their numbers."""
    source, node, whole = source_of(view, step), operand_node(view, step, place), source_of(view, step).node(step.place)
    if node is not None and whole is not None:
        rows = source.segment(node)
        text = f"{bracketed(source, node)}[{spliced(source, whole, source.place(node), f'len({rows})')}]"
        yield Cure(step.path, step.place, _ROWS.filled(text=text), (Edit(step.place, text),), certain=True)


def _as_few_as_will_do(view: View, step: Step, asks: Asks, first: int) -> Iterator[Cure]:
    """The operands turned or made flat in the call, as few of them as will do."""
    places = [place for place in range(first, first + len(asks.forms)) if place < len(step.inputs)]
    options = [[None, *ways(view, step, place, asks.forms[place - first])] for place in places]
    for chosen in sorted(product(*options), key=lambda some: sum(way is not None for way in some)):
        taken = {place: way for place, way in zip(places, chosen, strict=True) if way is not None}
        if taken and _would_do(view, step, taken):
            yield handed_over(view, step, taken)
            return


def _would_do(view: View, step: Step, taken: dict[int, Way]) -> bool:
    try:
        return accepted(changed(view.reading.call_of(step), taken), step.operation, first_given(step)) is not None
    except Exception:
        return False


def _along_the_other_axis(view: View, step: Step, first: int) -> Iterator[Cure]:
    """`plt.scatter(X[:, 0], X[:, 1], c=Y)` as `plt.scatter(X[0], X[1], c=Y)` where the examples are columns."""
    cures = []
    for number in step.inputs[first : first + 2]:
        maker = view.reading.maker(number)
        if maker is not None and maker.operation == "subscript":
            cures += list(other_axis_indexed(view, maker))[:1]
    yield from cures
    if len(cures) == 2 and cures[0].path == cures[1].path:
        edits = (*cures[0].edits, *cures[1].edits)
        said = ", ".join(edit.text for edit in edits)
        yield Cure(step.path, cures[0].place, HAND.filled(text=said), edits, {**cures[0].changes, **cures[1].changes})


def turned_to_fit(view: View, step: Step) -> Iterator[Cure]:
    """`predict(X)` as `predict(X.T)` where X has the features of the fitted table along its other axis."""
    node, shape = operand_node(view, step, 1), given_shape(view, step, 1)
    if node is not None and shape is not None and shape[0] == features_of(view, step):
        yield handed_over(view, step, {1: Way(turned(source_of(view, step), node), lambda call, given: flipped(given))})


def column_of_frame(view: View, step: Step) -> Iterator[Cure]:
    """`df["p"] = A` as `df["p"] = A.ravel()`, where A is a row as long as the frame."""
    source = source_of(view, step)
    statement, rows = source.statement(step.place), step.operands[0].shape
    size = prod(view.reading.shape(step.inputs[-1]) or (0,))
    if isinstance(statement, ast.Assign) and rows is not None and rows[0] == size:
        edit = source.replace(statement.value, f"{bracketed(source, statement.value)}.ravel()")
        yield Cure(step.path, edit.place, HAND.filled(text=edit.text), (edit,), certain=True)


def averaged_along_weights(view: View, step: Step) -> Iterator[Cure]:
    """`np.average(X, weights=v, axis=1)` along the axis that is as long as the weights."""
    source, weights = source_of(view, step), view.reading.shape(step.options.get("weights")) or ()
    node, shape = source.node(step.place), view.reading.shape(step.inputs[0]) or ()
    axes = [axis for axis, size in enumerate(shape) if (size,) == weights]
    for keyword in node.keywords if isinstance(node, ast.Call) and len(axes) == 1 else ():
        if keyword.arg == "axis":
            edit = source.replace(keyword.value, str(axes[0]))
            yield Cure(step.path, step.place, _ALONG.filled(text=f"axis={axes[0]}"), (edit,), certain=True)


_ALONG = Text(en="Average along the axis of the weights: {text}", zh="沿着权重所在的轴求平均：{text}")
_ROWS = Text(en="Choose rows by their numbers: {text}", zh="按行号来选行：{text}")
