"""Whether a training goes on: an update that begins where its own last pass ended.

One step of gradient descent, shown once, may leave a gradient unused: it is a look at the gradient. A loop that learns
may not.
"""

from collections.abc import Iterator

from ..roles import Update
from ..source import last_word
from ..view import View


def learnt_again(view: View) -> Iterator[Update]:
    """The updates that go on from what an earlier pass of the same update found."""
    for update in view.roles.updates:
        if _follows_itself(view, update) or (_keeps_its_name(view, update) and _is_born_less_often(view, update)):
            yield update


def _follows_itself(view: View, update: Update) -> bool:
    """Whether the parameter was made by an earlier pass of the update."""
    here = (update.step.path, update.step.place)
    return any((step.path, step.place) == here for step in view.reading.ancestors(update.parameter))


def _keeps_its_name(view: View, update: Update) -> bool:
    """Whether the result takes the place of the parameter: `w = w - ...`, `W1 = p["W1"] - ...`, `self.w -= ...`."""
    names = view.reading.names.get(update.step.number, [])
    return update.step.detail == "augmented" or last_word(update.name) in map(last_word, names)


def _is_born_less_often(view: View, update: Update) -> bool:
    """Whether the parameter was made once for several updates: the passes of a loop are one step when they are alike."""
    return update.step.times > view.steps[update.parameter].times
