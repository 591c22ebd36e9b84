"""A refusal with all that is known about the call, and the message as it grows: evidence, advice, lesson."""

from dataclasses import dataclass, field
from typing import Any

from ..language import Text
from .evidence import Witness, shape_of
from .judge import Refusal
from .names import Names

SHAPES_LESSON = "2.16"
"""Rank-1 arrays, columns and rows."""
LAYOUT_LESSON = "2.1"
"""What X and Y look like: one example a column."""


@dataclass
class Case:
    """A refusal with everything that is known about the call."""

    refusal: Refusal
    found: list[Witness]
    """What the arguments, and then the refused value itself, say about named axes."""
    names: Names

    evidence: list[Text] = field(default_factory=list)
    advice: list[Text] = field(default_factory=list)
    lesson: str | None = SHAPES_LESSON

    @property
    def value(self) -> Any:
        """The value that was refused."""
        return self.refusal.value

    @property
    def is_result(self) -> bool:
        """Whether it is what the function returned, or a part of it."""
        return self.refusal.place.root is None

    @property
    def what(self) -> Text:
        """What to call it in the headline: of a result, which of how many."""
        return self.names.full(self.refusal.place)

    @property
    def subject(self) -> Text:
        """What to call it at the start of a sentence."""
        return self.names.subject(self.refusal.place)

    @property
    def name(self) -> str:
        """What to call it in code."""
        return self.names.short(self.refusal.place)

    def know(self, text: Text, **facts: object) -> None:
        """Add a sentence to the evidence; it may mention the value's {name} and {shape}."""
        self.evidence.append(text.filled(**{"name": self.subject, "shape": shape_of(self.value), **facts}))

    def advise(self, text: Text, **facts: object) -> None:
        """Add a sentence to what to try; it may mention the value's {name}."""
        self.advice.append(text.filled(**{"name": self.name, **facts}))
