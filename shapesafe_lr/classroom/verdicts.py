"""What probing a function has to say: plain frozen data, in both languages."""

from dataclasses import dataclass

from ..language import Language, Text, chosen_language


@dataclass(frozen=True)
class Failure:
    """One expectation that did not hold: on which input, what came out, and the likely slip."""

    setting: Text
    inputs: tuple[tuple[str, str], ...]
    """The arguments of the smallest failing call, by name, as they would be typed."""
    what: Text
    cause: Text | None = None

    def lines(self, language: Language, *, with_inputs: bool = True) -> list[str]:
        """What came out, the likely slip, and the call to try it with."""
        told = [self.what.fill(language)]
        if self.cause is not None:
            told.append(self.cause.fill(language))
        if with_inputs and self.inputs:
            told += [self.setting.fill(language), *(f"  {name} = {text}" for name, text in self.inputs)]
        return told


@dataclass(frozen=True)
class Outcome:
    """One expectation of a function, and whether it held on every input tried."""

    key: str
    """A stable name for rubrics, such as "dw values"."""
    title: Text
    failure: Failure | None = None
    tried: int = 0
    counts: bool = True
    """Whether it earns points by itself: that a function runs, or that a number is a number, does not."""

    @property
    def holds(self) -> bool:
        """Whether the expectation held."""
        return self.failure is None


@dataclass(frozen=True)
class ProbeReport:
    """What holds and what does not hold of one function."""

    function: str
    outcomes: tuple[Outcome, ...]
    calls: int = 0

    @property
    def holds(self) -> bool:
        """Whether every expectation held."""
        return all(outcome.holds for outcome in self.outcomes)

    def outcome(self, key: str) -> Outcome:
        """The outcome with that name."""
        return next(outcome for outcome in self.outcomes if outcome.key == key)

    @classmethod
    def broken(cls, function: str, reason: Text) -> "ProbeReport":
        """The report on a function that cannot even be asked: it ends the program, or defies every call."""
        failure = Failure(Text("", ""), (), _BROKEN.filled(reason=reason))
        return cls(function, (Outcome("runs", Text("it runs", "能够运行"), failure, 1),), 1)

    def in_language(self, language: Language) -> str:
        """The report in English ("en") or in Chinese ("zh"), a line an expectation, failures explained."""
        held = sum(outcome.holds for outcome in self.outcomes)
        lines = [_HEADING.fill(language, function=self.function, held=held, all=len(self.outcomes), calls=self.calls)]
        shown, said = None, None
        for outcome in self.outcomes:
            lines.append(f"  {'✓' if outcome.holds else '✗'} {outcome.title.fill(language)}")
            what = outcome.failure and outcome.failure.what
            if outcome.failure is not None and what != said:
                told = outcome.failure.lines(language, with_inputs=outcome.failure.inputs != shown)
                lines += [f"      {line}" for text in told for line in text.splitlines()]
                shown = outcome.failure.inputs or shown
            said = what
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.in_language(chosen_language())


_BROKEN = Text("It cannot be probed: {reason}", "无法检验：{reason}")
_HEADING = Text(
    en="{function}: {held} of {all} hold ({calls} calls).",
    zh="{function}：{all} 项中有 {held} 项成立（调用 {calls} 次）。",
)
