"""Addresses of the docs site: every message can end with the page that teaches its subject."""

from .language import Language, chosen_language

SITE = "https://shapesafe-lr.github.io/shapesafe_lr/"


def lesson_page(lesson: str, language: Language | None = None) -> str:
    """The page of a lesson, such as "2.16".

    >>> lesson_page("2.16", "zh")
    'https://shapesafe-lr.github.io/shapesafe_lr/zh/lessons/2.16/'
    """
    return _site(language) + f"lessons/{lesson}/"


def rule_page(code: str, language: Language | None = None) -> str:
    """The page of a rule, such as "SS201".

    >>> rule_page("SS201", "en")
    'https://shapesafe-lr.github.io/shapesafe_lr/rules/SS201/'
    """
    return _site(language) + f"rules/{code}/"


def _site(language: Language | None) -> str:
    return SITE + ("zh/" if (language or chosen_language()) == "zh" else "")
