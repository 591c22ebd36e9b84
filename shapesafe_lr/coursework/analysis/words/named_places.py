"""Places named after the other axis: `best_epoch = np.argmin(loss.mean(axis=1))` of a table loss[fold, epoch].

What the axes are is told by the loops that filled the table, or by the names of its lengths: `np.zeros((n_folds, n_epochs))`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..cure import Cure
from ..statistics.reduced_across import reduction_behind
from ..statistics.reducing import along, axis_of
from ..steps import Kind, Step
from ..view import View

_SEARCHES = ("argmin", "argmax", "nanargmin", "nanargmax")
_WHOLE = ("int", "item")
_SHORTEST = 3
"""Fewer letters name nothing: i, j, k."""
_WHOSE = {"per", "by", "of", "each", "every", "for", "to", "from", "in", "at", "on", "with"}
_PLACE = {"idx", "index", "id", "number", "no", "pos", "position", "i"}


class NamedPlace(NamedTuple):
    """The search, the step whose axis is wrong, the name of the place, and the words for the axes it is and should be along."""

    search: Step
    guilty: Step
    name: str
    along: str
    meant: str
    axis: int


def named_across(view: View) -> Iterator[NamedPlace]:
    """Every place of an extreme that is named after the axis that was not searched."""
    for search in view.reading.operations(*_SEARCHES):
        guilty, searched = _searched(view, search)
        if guilty is None or searched is None or view.reading.is_replaced(guilty):
            continue
        words = _words(view, guilty.inputs[0])
        if words is None:
            continue
        ran, other = words[searched], words[1 - searched]
        for name in _names(view, search):
            if _is_called(name, other) and not _says(name, ran):
                yield NamedPlace(search, guilty, name, ran, other, axis_of(guilty) or 0)


def _searched(view: View, search: Step) -> tuple[Step | None, int | None]:
    """The step that chose the axis, and the axis of the table that the place is along."""
    rank, axis = len(view.reading.axes(search.inputs[0])), axis_of(search)
    if rank == 2 and axis is not None and -2 <= axis < 2:
        return search, axis % 2
    reduction = reduction_behind(view, search.inputs[0]) if rank == 1 else None
    gone = axis_of(reduction) if reduction is not None else None
    if reduction is None or gone is None or len(view.reading.axes(reduction.inputs[0])) != 2 or not -2 <= gone < 2:
        return None, None
    return reduction, 1 - gone % 2


def _names(view: View, search: Step) -> Iterator[str]:
    """What the place is called, as it is or made a whole number."""
    yield from view.reading.names.get(search.number, [])
    for user in view.reading.users.get(search.number, []):
        if user.operation in _WHOLE:
            yield from view.reading.names.get(user.number, [])


def _words(view: View, table: int | None) -> tuple[str, str] | None:
    """The words for the two axes of a table, if they differ."""
    made = view.reading.maker(table)
    if made is None:
        return None
    for told in (_by_loops(view, made), _by_lengths(view, made)):
        if told is not None and min(map(len, told)) >= _SHORTEST and told[0] != told[1]:
            return told
    return None


def _by_loops(view: View, table: Step) -> tuple[str, str] | None:
    """The loop variables by which single numbers were stored in a table, always in the same order."""
    found = set()
    for step in view.reading.users.get(table.number, []):
        if step.kind is Kind.STORE and len(step.inputs) == 4:
            loops = [view.reading.maker(number) for number in step.inputs[1:3]]
            names = [loop.name for loop in loops if loop is not None and loop.kind is Kind.LOOP]
            if len(names) == 2:
                found.add((_stem(names[0]), _stem(names[1])))
    return found.pop() if len(found) == 1 else None


def _by_lengths(view: View, table: Step) -> tuple[str, str] | None:
    """The names of the two lengths that a table was made with."""
    sizes = view.reading.maker(table.inputs[0]) if table.inputs else None
    if sizes is None or sizes.kind is not Kind.DISPLAY or len(sizes.inputs) != 2:
        return None
    first, second = (_stem(view.steps[number].name) if number is not None else "" for number in sizes.inputs)
    return first, second


def _stem(name: str) -> str:
    """The word for one place in the name of a length or of a loop's variable: `n_folds`, `num_epochs`."""
    words = [
        word for word in re.split(r"[\W_\d]+", name.lower()) if word not in ("n", "num", "idx", "index", "i", "max")
    ]
    word = words[-1] if words else ""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _says(name: str, word: str) -> bool:
    return any(part in (word, f"{word}s") for part in _parts(name))


def _is_called(name: str, word: str) -> bool:
    """Whether a name says that it is such a place: `best_epoch`; not whose it is, as `user_favourite` and `best_per_user` do."""
    parts = [part for part in _parts(name) if part not in _PLACE]
    return bool(parts) and parts[-1] in (word, f"{word}s") and not _WHOSE & set(parts)


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\W_\d]+", name.lower()) if part]


def searched_as_named(view: View, found: NamedPlace) -> Iterator[Cure]:
    """The same step along the other axis."""
    yield from along(view, found.guilty, 1 - found.axis % 2)
