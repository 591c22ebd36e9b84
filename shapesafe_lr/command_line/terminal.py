"""The terminal as we find it: a screen or a pipe, wide or narrow, with colour or without, in any encoding."""

import sys
from typing import TYPE_CHECKING, cast

from ..language import Language, Text, chosen_language

if TYPE_CHECKING:
    from rich.console import Console


def console(stderr: bool = False) -> "Console":
    """A rich console on stdout. Rich itself sees to NO_COLOR, the width and, in old encodings, plain ASCII boxes."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def say(screen: "Console", text: str, style: str = "") -> None:
    """Print a paragraph: folded to the width of a screen, on one line for a pipe, whose reader may search it."""
    screen.print(text, style=style, soft_wrap=not screen.is_terminal)


def never_fail_to_encode() -> None:
    """Let a character that the encoding lacks come out as `?`, instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def encodes(text: str) -> bool:
    """Whether stdout has the characters of `text`."""
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def speakable(language: str | None) -> Language:
    """`language` (by default the chosen one), but English with a word on stderr where Chinese cannot be shown."""
    wanted = cast(Language, language or chosen_language())
    if wanted == "zh" and not encodes("形状"):
        encoding = getattr(sys.stdout, "encoding", "?")
        print(_NO_CHINESE.fill("en", encoding=encoding), file=sys.stderr)
        return "en"
    return wanted


_NO_CHINESE = Text(
    en="shapesafe-lr: the encoding of this output, {encoding}, has no Chinese characters, so this is in English; "
    "with PYTHONUTF8=1 it would be UTF-8.",
    zh="shapesafe-lr：输出的编码 {encoding} 没有中文字符，所以用英文显示；设置 PYTHONUTF8=1 可改用 UTF-8。",
)
