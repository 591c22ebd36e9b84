"""Where the positions that a search found are held against labels, one for each example.

np.mean(guess == y)                       # side by side
for p, t in zip(guess, y): ...            # and here
confusion[y, guess] += 1                  # and here
right += guess[i] == y[i]                 # and here
"""

from collections.abc import Iterator

from ..flow import downstream
from ..steps import Kind, Step
from ..view import View
from .searches import SEARCHES

_EQUALS = ("equal", "not_equal")


def meets_labels(view: View, search: Step) -> bool:
    """Whether positions meet a vector that was not itself searched for: two models may be compared too."""
    return any(_is_vector(view, other) for other in _partners(view, search))


def _partners(view: View, search: Step) -> Iterator[Step]:
    """What stands beside the positions."""
    for user in downstream(view, search.number):
        if user.operation in (*_EQUALS, "zip") or _has_several_keys(user):
            yield from _others(view, user, search.number)
        elif user.operation == "subscript" and view.reading.source(user.inputs[0]) == search.number:
            for equal in view.reading.users.get(user.number, []):
                if equal.operation in _EQUALS:
                    yield from _owners(view, equal, user)


def _has_several_keys(step: Step) -> bool:
    """Whether a table is indexed by two things at once; what is stored is no key."""
    keys = len(step.inputs) - 1 - (step.kind is Kind.STORE)
    return step.operation in ("subscript", "store") and keys > 1


def _others(view: View, user: Step, number: int) -> Iterator[Step]:
    """The other operands of a step; of what is indexed, only its keys."""
    keyed = user.operation in ("subscript", "store")
    keys = user.inputs[1 : len(user.inputs) - (user.kind is Kind.STORE)]
    for other in keys if keyed else user.inputs:
        maker = view.reading.maker(other)
        if maker is not None and maker.number != number:
            yield maker


def _owners(view: View, equal: Step, taken: Step) -> Iterator[Step]:
    """The vector that the other side of a comparison is an item of, by the same index."""
    for number in equal.inputs:
        item = view.reading.maker(number)
        if item is None or item.number == taken.number or item.operation != "subscript":
            continue
        if [view.reading.source(key) for key in item.inputs[1:]] == [
            view.reading.source(key) for key in taken.inputs[1:]
        ]:
            owner = view.reading.maker(item.inputs[0])
            if owner is not None:
                yield owner


def _is_vector(view: View, step: Step) -> bool:
    """Whether a value can be labels: numbers that count up pick the best example for each class."""
    known = step.operation in (*SEARCHES, "arange", "range") or step.kind is Kind.LOOP
    return bool(view.reading.axes(step.number)) and not known
