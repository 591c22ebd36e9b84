"""Examples put in random order without their labels, or each in an order of its own: the pairs are lost."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import source_of
from ..networks.layers import base, products
from ..steps import Kind, Step
from ..view import View
from .shuffles import shuffled_picks

_SEEDED = ("seed", "set_state", "default_rng", "RandomState")


class Apart(NamedTuple):
    """The step that shuffled one of the two without the other, the data, and the labels that they are learnt with."""

    step: Step
    data: int
    labels: int


def shuffled_apart(view: View) -> Iterator[Apart]:
    """Data and labels that meet in training, of which one was shuffled in an order that the other does not have."""
    picks = {
        pick.step.number: pick.made.number
        for pick in shuffled_picks(view)
        if _is_of_examples(view, pick.step.number, pick.place)
    }
    if not view.roles.updates:
        return
    met: set[int] = set()
    for comparison in view.roles.comparisons:
        data = _data_behind(view, comparison.prediction)
        labels = view.reading.source(comparison.labels)
        if data is None or labels is None:
            continue
        mine, theirs = _orders(view, data, picks), _orders(view, labels, picks)
        only = {order: step for order, step in mine.items() if order not in theirs}
        last = max(only.values(), key=lambda step: step.number, default=None)
        if last is None or last.number in met or _is_seeded_between(view, [*mine.values(), *theirs.values()]):
            continue
        if any(order not in mine for order in theirs) or _takes_the_name(view, last):
            met.add(last.number)
            yield Apart(last, data, labels)


def _data_behind(view: View, prediction: int | None) -> int | None:
    """What went into the first layer of the network that predicts."""
    into = {layer.activation: layer.entered for layer in products(view)}
    number = base(view, prediction)
    found = None
    while number in into and number is not None:
        found = number = base(view, into[number])
    return found


def _orders(view: View, number: int, picks: dict[int, int]) -> dict[int, Step]:
    """The random orders in a value's history, each with the step that brought it about."""
    orders: dict[int, Step] = {}
    for step in (view.steps[number], *view.reading.ancestors(number)):
        if step.number in picks:
            orders[picks[step.number]] = step
        of_array = step.operation == "permutation" and view.reading.axes(step.inputs[0] if step.inputs else None)
        if of_array and _is_of_examples(view, step.number, 0):
            orders[step.number] = step
        for user in view.reading.users.get(step.number, []):
            in_place = user.operation == "shuffle" and user.seen.kind == "none"
            if in_place and _is_of_examples(view, step.number, 0) and (step.number == number or user.number < number):
                orders[user.number] = user
    return orders


def _is_of_examples(view: View, number: int, place: int) -> bool:
    """Whether an axis holds the examples: the order of features may change as it likes."""
    axes = view.reading.axes(number)
    return place < len(axes) and axes[place].size > 1 and view.roles.is_examples(axes[place])


def _is_seeded_between(view: View, steps: list[Step]) -> bool:
    """Whether the generator was set back between two shuffles, which gives both the same order."""
    numbers = sorted(step.number for step in steps)
    between = view.steps[numbers[0] : numbers[-1]] if numbers else ()
    return any(step.operation in _SEEDED for step in between)


def _takes_the_name(view: View, step: Step) -> bool:
    """Whether the shuffled data stand in the place of the others: in place, or bound to their very name."""
    if step.operation == "shuffle":
        return True
    before = set(view.reading.names.get(view.reading.source(step.inputs[0]) or -1, []))
    return bool(before & set(view.reading.names.get(step.number, [])))


def shuffled_together(view: View, found: Apart) -> Iterator[Cure]:
    """`X = X[:, order]` as `X, Y = X[:, order], Y[:, order]`, where the labels stay as they were."""
    step, source = found.step, source_of(view, found.step)
    node, statement = source.node(step.place), source.statement(step.place)
    if not isinstance(statement, ast.Assign) or statement.value is not node or not isinstance(node, ast.Subscript):
        return
    key = node.slice.elts[-1] if isinstance(node.slice, ast.Tuple) else node.slice
    order = next((part for part in ast.walk(node.slice) if isinstance(part, ast.Name)), None)
    labels, axes = view.name(found.labels), view.reading.axes(found.labels)
    if not isinstance(order, ast.Name) or not labels.isidentifier() or not isinstance(key, ast.Name | ast.Slice):
        return
    if not any(step.kind is Kind.PASS and step.name == labels for step in view.steps[: found.step.number]):
        return
    across = len(axes) == 2 and axes[0].size == 1
    picked = f"{labels}[:, {order.id}]" if across else f"{labels}[{order.id}]"
    target = source.segment(statement.targets[0])
    text = f"{target}, {labels} = {source.segment(node)}, {picked}"
    place = source.place(statement)
    yield Cure(step.path, place, _TOGETHER.filled(text=text), (Edit(place, text),), certain=True)


_TOGETHER = Text(en="Put both in the same order: {text}", zh="让两者按同一次序排列：{text}")
