"""A cure: a change at one place of the program, as an edit of its text and as what the step would then do."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...language import Text
from ..findings import Edit, Place
from .reading import Change


@dataclass(frozen=True)
class Cure:
    """What to type, where, and what each changed step would do then.

    `edits` may be empty: the line to change is known, but not what to type. `certain` cures are not tried out in
    thought: they change what the algebra does not follow.
    """

    path: str
    place: Place
    description: Text
    edits: tuple[Edit, ...] = ()
    changes: Mapping[int, Change] = field(default_factory=dict)
    certain: bool = False
