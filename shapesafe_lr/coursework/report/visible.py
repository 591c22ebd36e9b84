"""Text from a submission shown as text: no escape code reaches a terminal, no hidden character misleads a reader."""

import re

_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f]"  # control codes; the line feed stays
    "|[\x80-\x9f]"  # their 8-bit relatives: \x9b starts an escape sequence in some terminals
    "|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"  # zero width, and marks that turn the reading direction
    "|[\ud800-\udfff]"  # halves of surrogate pairs, which no encoding can write
)


def visible(text: str) -> str:
    r"""The text with a picture in place of each character that would do something else than be read.

    >>> visible("w = 1\x1b[31m")
    'w = 1␛[31m'
    """
    return _HIDDEN.sub(_picture, text)


def visible_name(path: str) -> str:
    """The name of a file, on one line whatever it holds."""
    return visible(path).replace("\n", "␊")


def _picture(found: re.Match[str]) -> str:
    character = ord(found.group())
    if character == 0x09:
        return "    "
    if character < 0x20:
        return chr(0x2400 + character)
    return "␡" if character == 0x7F else f"<U+{character:04X}>"
