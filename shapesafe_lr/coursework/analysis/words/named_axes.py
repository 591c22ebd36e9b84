"""Axes whose places have names: a list of words that is gone through together with an axis of a table.

for j, name in enumerate(names): print(name, scaled[:, j])      # the columns of scaled are named
for name, column in zip(names, scaled.T): ...                   # and here
for j in range(3): print(names[j], scaled[:, j])                # and here
dict(zip(names, mean))                                          # the axis of mean is
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from ..axes import Axis
from ..cures.edits import source_of
from ..meaning import Several, Word
from ..steps import Kind, Step
from ..view import View

Words = tuple[str, ...]


def named_axes(view: View) -> Iterator[tuple[Words, Axis]]:
    """Every axis that a list of words goes along, with the words."""
    for step in view.steps:
        words = words_of(view, step)
        if len(words) < 2:
            continue
        for axis in (*zipped_axes(view, step), *_counted(view, step), *_picked_beside(view, step)):
            if axis.size == len(words):
                yield words, axis


def words_of(view: View, step: Step) -> Words:
    """The words of a list that was typed in, or that an object keeps; none if anything else is in it."""
    if step.kind is Kind.DISPLAY and step.operation in ("list", "tuple"):
        meanings = [view.reading.meaning(number) for number in step.inputs]
    elif step.operation == "attribute" and isinstance(kept := view.reading.meaning(step.number), Several):
        meanings = list(kept.items)
    else:
        return ()
    words = tuple(one.value for one in meanings if isinstance(one, Word) and isinstance(one.value, str))
    return words if len(words) == len(meanings) else ()


def zipped_axes(view: View, words: Step) -> Iterator[Axis]:
    """`zip(names, values)`: the first axis of the values."""
    for user in view.reading.users.get(words.number, []):
        if user.operation == "zip":
            yield from (view.reading.axes(number)[0] for number in user.inputs if view.reading.axes(number))


def _counted(view: View, words: Step) -> Iterator[Axis]:
    """`for j, name in enumerate(names)`: the axes along which j is a place."""
    for user in view.reading.users.get(words.number, []):
        if user.operation == "enumerate":
            for loop in view.reading.users.get(user.number, []):
                if loop.kind is Kind.LOOP and loop.detail == "0":
                    yield from _indexed(view, loop.number)


def _picked_beside(view: View, words: Step) -> Iterator[Axis]:
    """`print(names[j], scaled[:, j])`: the axes along which j is a place in the statement where it picks a name."""
    constants = set(words.inputs)
    for read in view.steps[words.number :]:
        index = re.search(r"\[(\w+)\]$", read.name) if read.kind is Kind.PASS and read.inputs else None
        if index is None or read.inputs[0] not in constants:
            continue
        source = source_of(view, read)
        statement = source.statement(read.place)
        for step in view.reading.operations("subscript"):
            if step.path == read.path and step.call == read.call and source.statement(step.place) is statement:
                yield from _places(view, step, partial(_is_called, view, index[1]))


def _is_called(view: View, name: str, number: int) -> bool:
    return view.steps[number].name == name


def _indexed(view: View, loop: int) -> Iterator[Axis]:
    for user in view.reading.users.get(loop, []):
        if user.operation == "subscript" and user.kind is Kind.OPERATION:
            yield from _places(view, user, lambda number: view.reading.source(number) == loop)


def _places(view: View, step: Step, is_index: Callable[[int], bool]) -> Iterator[Axis]:
    """The axes of a table that are indexed by this number."""
    axes, keys = view.reading.axes(step.inputs[0]), step.inputs[1:]
    if len(keys) <= len(axes):
        yield from (axis for axis, key in zip(axes, keys, strict=False) if key is not None and is_index(key))
