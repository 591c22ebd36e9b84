"""Axes whose places are told apart where a table is made: by the names of the vectors in it, or by a comment.

X = np.array([heights, weights])          # the first axis of X
X = np.column_stack((age, income))        # the second
# area, bedrooms, age                     # the axis of the table below that has three places
"""

import re
from collections.abc import Iterator

from ..axes import Axis
from ..cures.edits import source_of
from ..steps import Kind, Step
from ..view import View
from .named_axes import Words

_MOST_WORDS = 3
"""More are a sentence: "one quantity a row" names no column."""
_ROWS = ("array", "asarray", "vstack", "stack")
_COLUMNS = ("column_stack", "c_")


def told_axes(view: View) -> Iterator[tuple[Words, Axis]]:
    """Every axis of a table of which it is told what its places are, with the words."""
    for step in view.reading.operations(*_ROWS, *_COLUMNS):
        axes = view.reading.axes(step.number)
        if len(axes) != 2:
            continue
        along = axes[1 if step.operation in _COLUMNS or _is_stacked_last(step) else 0]
        names = _names(view, step)
        if len(names) == along.size > 1:
            yield names, along
        for words in _commented(view, step):
            fitting = [axis for axis in axes if axis.size == len(words)]
            if len(fitting) == 1:
                yield words, fitting[0]


def _is_stacked_last(step: Step) -> bool:
    axis = step.option_values.get("axis")
    return step.operation == "stack" and axis is not None and axis.number in (1, -1)


def _names(view: View, step: Step) -> Words:
    """What the vectors of a table are called, if all of them have a name."""
    inside = view.reading.maker(step.inputs[0]) if step.inputs else None
    members = inside.inputs if inside is not None and inside.kind is Kind.DISPLAY else step.inputs
    names = tuple(view.steps[number].name for number in members if number is not None)
    return names if all(names) and len(names) == len(members) else ()


def _commented(view: View, step: Step) -> Iterator[Words]:
    """The words, parted by commas, of a comment above a typed-in table or in its lines."""
    source = source_of(view, step)
    for line in source.lines[max(0, step.place.line - 2) : step.place.end_line]:
        comment = re.search(r"#\s*(?:[\w ]*:)?([^#\"']*)$", line.rstrip())
        if comment is not None:
            words = tuple(word.strip() for word in re.split(r"[,;|/，、]", comment[1]) if word.strip())
            if all(len(word.split()) <= _MOST_WORDS for word in words):
                yield words
