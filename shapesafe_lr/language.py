"""The language the toolkit speaks: English or Chinese, chosen once, for messages and reports alike."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, NamedTuple, get_args

Language = Literal["en", "zh"]

_chosen: Language | None = None


class Text(NamedTuple):
    """One sentence in both languages, with the same `{facts}` to fill in.

    >>> Text(en="{name} has shape {shape}.", zh="{name} 的形状是 {shape}。").fill(name="w", shape=(3, 1))
    'w has shape (3, 1).'
    """

    en: str
    zh: str

    def fill(self, language: Language | None = None, /, **facts: object) -> str:
        """The sentence in `language` (by default the chosen one), with the facts in their places."""
        template: str = getattr(self, language or chosen_language())
        return template.format(**facts) if facts else template

    def filled(self, /, **facts: object) -> "Text":
        """The sentence with its facts in place, still in both languages; a fact may itself be a Text.

        >>> Text(en="{name} is a {kind}.", zh="{name} 是{kind}。").filled(name="w", kind=Text("column", "列向量")).zh
        'w 是列向量。'
        """

        def told(language: Language) -> str:
            return self.fill(language, **{k: v.fill(language) if isinstance(v, Text) else v for k, v in facts.items()})

        return Text(en=told("en"), zh=told("zh"))


def chosen_language() -> Language:
    """The language in use: what `set_language` said, else the variable SHAPESAFE_LANG, else English."""
    if _chosen is not None:
        return _chosen
    return "zh" if os.environ.get("SHAPESAFE_LANG", "").lower().startswith("zh") else "en"


def set_language(language: Language | None) -> None:
    """Speak `language` from now on; None goes back to SHAPESAFE_LANG.

    >>> set_language("zh"); chosen_language()
    'zh'
    >>> set_language(None)
    """
    global _chosen
    if language is not None and language not in get_args(Language):
        raise ValueError(f"set_language: there is no language {language!r}; choose 'en' or 'zh'.")
    _chosen = language


@contextmanager
def language_kept() -> Iterator[None]:
    """Whatever language is chosen inside the with-block, afterwards it is the one from before."""
    before = _chosen
    try:
        yield
    finally:
        set_language(before)


@contextmanager
def speaking(language: Language | None) -> Iterator[None]:
    """Speak `language` inside a with-block."""
    with language_kept():
        set_language(language)
        yield
