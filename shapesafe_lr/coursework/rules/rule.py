"""What a rule is: a code, a name, a level, a lesson, and the page that explains it in two languages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ...language import Language, Text, chosen_language
from ..analysis.cure import Cure
from ..analysis.steps import Step
from ..findings import Level


@dataclass(frozen=True)
class Rule:
    """One rule. The name completes "allow ..."; a code is never used again for something else."""

    code: str
    name: str
    level: Level
    lesson: str
    page: str
    page_zh: str

    def explain(self, language: Language | None = None) -> str:
        """The rule's page."""
        return (self.page_zh if (language or chosen_language()) == "zh" else self.page).strip()

    @property
    def title(self) -> Text:
        """The first line of the page."""
        return Text(en=self.page.strip().split("\n", 1)[0], zh=self.page_zh.strip().split("\n", 1)[0])

    def trouble(
        self,
        step: Step,
        message: Text,
        explanation: Text,
        cures: Callable[[], Iterable[Cure]] = tuple,
        *,
        shown: tuple[int | None, ...] = (),
        level: Level | None = None,
    ) -> "Trouble":
        """Something wrong that shows at `step`."""
        return Trouble(self, step, message, explanation, cures, shown, level or self.level)


@dataclass(frozen=True)
class Trouble:
    """What a rule saw: where it shows, what disagrees, and possible cures, the likeliest first.

    Where the mistake was made, and so where the finding points, is decided later, by trying the cures out in thought.
    """

    rule: Rule
    step: Step
    message: Text
    explanation: Text
    cures: Callable[[], Iterable[Cure]]
    shown: tuple[int | None, ...]
    level: Level

    @property
    def key(self) -> tuple[str, int]:
        """What makes it the same trouble in another reading of the program."""
        return self.rule.code, self.step.number


Detector = Callable[..., Iterator[Trouble]]
