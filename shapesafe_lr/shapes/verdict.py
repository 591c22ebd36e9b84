"""A verdict: the shape that numpy would give, or its refusal; and the reasons, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..language import Language, Text
from .shape import Shape, ShapesDisagree


class Reason(NamedTuple):
    """One sentence with its facts. It is put into words only when somebody reads it."""

    text: Text
    facts: Mapping[str, object]

    def said(self, language: Language | None = None) -> str:
        """The sentence in `language`; facts that are texts themselves are translated with it."""
        facts = {name: fact.fill(language) if isinstance(fact, Text) else fact for name, fact in self.facts.items()}
        return self.text.fill(language, **facts)


class Verdict:
    """What all verdicts of this floor share: `result` (None when refused) and `reasons`."""

    __slots__ = ()

    result: Shape | None
    reasons: tuple[Reason, ...]

    @property
    def legal(self) -> bool:
        """Whether numpy would do it."""
        return self.result is not None

    def shape(self) -> Shape:
        """The resulting shape; raises ShapesDisagree with the reasons if there is none."""
        if self.result is None:
            raise ShapesDisagree(self.explain())
        return self.result

    def explain(self, language: Language | None = None) -> str:
        """The reasons, one a line."""
        return "\n".join(reason.said(language) for reason in self.reasons)


@dataclass(frozen=True)
class Ruling(Verdict):
    """A verdict whose reasons are known at once."""

    result: Shape | None
    reasons: tuple[Reason, ...]


def granted(result: Shape, text: Text, **facts: object) -> Ruling:
    """The verdict that numpy does it, with the reason."""
    return Ruling(result, (Reason(text, {"result": result, **facts}),))


def refused(text: Text, **facts: object) -> Ruling:
    """The verdict that numpy does not do it, with the reason."""
    return Ruling(None, (Reason(text, facts),))
