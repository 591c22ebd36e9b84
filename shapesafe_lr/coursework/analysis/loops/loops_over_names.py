"""Loops over a list of words whose index goes along the axis of a table that the words do not name.

The words name an axis where they are gone through together with it: `zip(names, X)`, or `X[j]` with j in range(len(names)).
"""

import ast
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice, other_key
from ..meaning import Meaning, Stretch
from ..reading import Change, work_out
from ..steps import Kind, Step
from ..view import View
from ..words.named_axes import Words, words_of, zipped_axes
from ..words.words_beside import loops_over


class AcrossNames(NamedTuple):
    """The steps of one loop that take from the wrong axis, `place`, and the words, which name the axis `named`."""

    steps: tuple[Step, ...]
    place: int
    named: int
    words: Words


class _Pick(NamedTuple):
    step: Step
    place: int
    axis: Axis
    other: Axis | None


def across_names(view: View) -> Iterator[AcrossNames]:
    """`X[:, j]` with j in range(len(names)), where `zip(names, X)` tells that the rows have the names."""
    lists: dict[Words, list[Step]] = {}
    for step in view.steps:
        if len(words := words_of(view, step)) > 1:
            lists.setdefault(words, []).append(step)
    for words, steps in lists.items():
        picks = [pick for step in steps for pick in _picks(view, step)]
        zipped = [axis for step in steps for axis in zipped_axes(view, step) if axis.size == len(words)]
        named = [*zipped, *(pick.axis for pick in picks if pick.axis.size == len(words))]
        loops: dict[object, list[_Pick]] = {}
        for pick in picks:
            if _is_wrong(view, pick, zipped, named):
                loops.setdefault((_loop_around(view, pick.step), pick.place), []).append(pick)
        for wrong in loops.values():
            first = {pick.step.place: pick.step for pick in reversed(wrong)}
            ordered = sorted(first.values(), key=lambda step: (step.place.line, step.place.column))
            yield AcrossNames(tuple(ordered), wrong[0].place, 1 - wrong[0].place, words)


def _is_wrong(view: View, pick: _Pick, zipped: list[Axis], named: list[Axis]) -> bool:
    """Whether a table has an axis with these names, and is indexed along the other, which has another length.

    Of a square table, such as one of confusions, both axes may have the names, unless one is known to be the examples
    and the names are zipped with the other alone.
    """
    if pick.other is None or not _is_among(view, pick.other, named):
        return False
    if pick.axis.size != pick.other.size:
        return True
    told = _is_among(view, pick.other, zipped) and not _is_among(view, pick.axis, zipped)
    return told and view.roles.is_examples(pick.axis) and not view.roles.is_examples(pick.other)


def _is_among(view: View, axis: Axis, axes: list[Axis]) -> bool:
    return any(view.reading.ledger.same(axis, one) for one in axes)


def _loop_around(view: View, step: Step) -> ast.AST | None:
    """The loop, or the comprehension, that a step stands in."""
    source = source_of(view, step)
    node: ast.AST | None = source.node(step.place) or source.statement(step.place)
    while node is not None and not isinstance(
        node, ast.For | ast.While | ast.ListComp | ast.GeneratorExp | ast.DictComp
    ):
        node = source.parents.get(node)
    return node


def _picks(view: View, words: Step) -> Iterator[_Pick]:
    """Where the index of a loop over the words is the one key beside whole slices."""
    reading = view.reading
    for loop in loops_over(view, words):
        for step in reading.users.get(loop.number, []):
            if step.operation not in ("subscript", "store") or step.kind is Kind.CRASH or reading.is_replaced(step):
                continue
            axes = reading.axes(step.inputs[0])
            keys = step.inputs[1 : -1 if step.operation == "store" else None]
            places = [n for n, key in enumerate(keys) if not is_whole_slice(reading.argument(step, n + 1))]
            if len(places) == 1 and len(keys) <= len(axes) <= 2 and reading.source(keys[places[0]]) == loop.number:
                place = places[0]
                yield _Pick(step, place, axes[place], axes[1 - place] if len(axes) == 2 else None)


def names_followed(view: View, found: AcrossNames) -> Iterator[Cure]:
    """The same index along the axis that has the names, at every place of the loop where it went along the other."""
    edits, changes = [], dict[int, Change]()
    for step in found.steps:
        written = other_key(view, step)
        if written is None:
            return
        edits.append(source_of(view, step).replace(*written))
        changes[step.number] = partial(_picked, found.named) if step.operation == "subscript" else _stored
    first = found.steps[0]
    text = edits[0].text
    yield Cure(first.path, first.place, _WRITE.filled(text=text), tuple(edits), changes)


def _picked(place: int, call: Call) -> Meaning:
    index = next((arg for arg in call.args[1:] if not is_whole_slice(arg)), None)
    keys: list[Meaning] = [Stretch(), index] if place == 1 else [index]
    return work_out(Call(call.ledger, call.step, [call.args[0], *keys]), "subscript")


def _stored(call: Call) -> Meaning:
    """What is picked along the axis that has the names is stored along it: the two fit."""
    return None


_WRITE = Text(en="Write {text}, along the axis that has the names", zh="写成 {text}，沿有名称的那个轴取")
