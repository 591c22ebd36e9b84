"""What is raised: ShapeError for values whose shapes disagree, ContractError for a signature that cannot be checked.

A ShapeError has three parts, and keeps them apart so that each can be read, tested and coloured by itself:
what disagrees, the evidence on both sides, and what to try. It can be said again in the other language.
"""

import re
from collections.abc import Iterable

from .language import Language, Text, chosen_language
from .pages import lesson_page

_LESSON = Text(en="Lesson {lesson}: {page}", zh="课程 {lesson}：{page}")
_SPACE_IN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff）]) +(?=[\u4e00-\u9fff])")
_BOLD, _RED, _CYAN, _DIM, _PLAIN = "\033[1m", "\033[31m", "\033[36m", "\033[2m", "\033[0m"


Part = str | Text
"""One sentence of a message, its facts already in place. A plain str is the same in both languages."""


def _say(part: Part, language: Language) -> str:
    if isinstance(part, str):
        return part
    # A fact put in its place may leave a space between two Chinese characters, where there is none.
    return _SPACE_IN_CHINESE.sub("", part.zh) if language == "zh" else part.en


class ShapeError(TypeError):
    """Shapes that disagree, explained in three parts.

    >>> error = ShapeError("w and X disagree about n_x.", evidence=["w has 5 rows; X has 4."], function="forward")
    >>> print(error)
    forward: w and X disagree about n_x.
      w has 5 rows; X has 4.
    >>> error.disagreement
    'w and X disagree about n_x.'

    It is a TypeError, because the value is not of the type that the signature asks for.
    """

    def __init__(
        self,
        disagreement: Part,
        *,
        evidence: Iterable[Part] = (),
        advice: Iterable[Part] = (),
        function: str | None = None,
        lesson: str | None = None,
    ) -> None:
        self.function = function
        """The function that refused, None if there is none to name."""
        self.lesson = lesson
        """The lesson to read, such as "2.16"."""
        self._disagreement = disagreement
        self._evidence = tuple(evidence)
        self._advice = tuple(advice)
        self._language: Language = chosen_language()
        super().__init__(self.in_language(self._language))

    @property
    def disagreement(self) -> str:
        """What disagrees, in one sentence."""
        return _say(self._disagreement, self._language)

    @property
    def evidence(self) -> tuple[str, ...]:
        """The facts on both sides."""
        return tuple(_say(part, self._language) for part in self._evidence)

    @property
    def advice(self) -> tuple[str, ...]:
        """What to try."""
        return tuple(_say(part, self._language) for part in self._advice)

    @property
    def page(self) -> str | None:
        """The address of the lesson's page."""
        return None if self.lesson is None else lesson_page(self.lesson, self._language)

    def in_language(self, language: Language) -> str:
        """The whole message in English ("en") or in Chinese ("zh")."""
        return "\n  ".join(self._lines(language))

    def render_ansi(self, language: Language | None = None) -> str:
        """The message in colour, for a terminal: red for what disagrees, cyan for what to try."""
        head, *rest = self._lines(language or self._language)
        styles = [_PLAIN] * len(self._evidence) + [_CYAN] * len(self._advice) + [_DIM]
        lines = [f"{_BOLD}{_RED}{head}{_PLAIN}"]
        lines += [line if style == _PLAIN else style + line + _PLAIN for style, line in zip(styles, rest, strict=False)]
        return "\n  ".join(lines)

    def _lines(self, language: Language) -> list[str]:
        head = _say(self._disagreement, language)
        if self.function is not None:
            head = self.function + {"en": ": ", "zh": "："}[language] + head
        lines = [head, *(_say(part, language) for part in self._evidence + self._advice)]
        if self.lesson is not None:
            lines.append(_LESSON.fill(language, lesson=self.lesson, page=lesson_page(self.lesson, language)))
        return lines

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self._disagreement, self._evidence, self._advice, self.function, self.lesson, self._language)


def _rebuild(
    disagreement: Part,
    evidence: tuple[Part, ...],
    advice: tuple[Part, ...],
    function: str | None,
    lesson: str | None,
    language: Language,
) -> ShapeError:
    """A ShapeError that has been pickled, in the words it had: the other process may speak another language."""
    error = ShapeError(disagreement, evidence=evidence, advice=advice, function=function, lesson=lesson)
    error._language = language
    error.args = (error.in_language(language),)
    return error


class ContractError(TypeError):
    """A signature that `@checked` cannot hold anyone to: the fault is in the annotations, not in the values."""

    def __init__(self, reason: Part, *, function: str | None = None) -> None:
        self._reason = reason
        self.function = function
        """The function whose signature it is, None if there is none to name."""
        super().__init__(self.in_language(chosen_language()))

    def in_language(self, language: Language) -> str:
        """The message in English ("en") or in Chinese ("zh")."""
        reason = _say(self._reason, language)
        return reason if self.function is None else self.function + {"en": ": ", "zh": "："}[language] + reason

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_contract_error, (self._reason, self.function)


def _rebuild_contract_error(reason: Part, function: str | None) -> ContractError:
    return ContractError(reason, function=function)
