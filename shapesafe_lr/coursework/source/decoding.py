"""Bytes to text, as Python reads source: UTF-8, unless a byte order mark or the first two lines say otherwise."""

from __future__ import annotations

import io
import tokenize

from ...language import Text


class Undecodable(Exception):
    """Bytes that are not text in the encoding that they claim. `reason` is one sentence."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def decoded(data: bytes) -> str:
    """The text of a source file, line ends as they are.

    >>> decoded("w = 1".encode("utf-8-sig"))
    'w = 1'
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Undecodable(_UTF16)
    if b"\0" in data:
        raise Undecodable(_BINARY)
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
    except (SyntaxError, LookupError):
        raise Undecodable(_not_utf8(data)) from None
    except UnicodeDecodeError:
        raise Undecodable(_not_utf8(data)) from None
    return text


def _not_utf8(data: bytes) -> Text:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _NOT_UTF8.filled(line=line)
    return _UNKNOWN_ENCODING


_UTF16 = Text(
    en="this file is UTF-16, which Python does not run; save it as UTF-8.",
    zh="这个文件是 UTF-16 编码，Python 不能运行；请另存为 UTF-8。",
)
_NOT_UTF8 = Text(
    en="line {line} is not UTF-8 text; save the file as UTF-8, or name its encoding in the first line.",
    zh="第 {line} 行不是 UTF-8 文本；请把文件另存为 UTF-8，或在第一行声明编码。",
)
_UNKNOWN_ENCODING = Text(
    en="the encoding that the first lines name is not one that Python knows.",
    zh="文件开头声明的编码 Python 不认识。",
)
_BINARY = Text(en="this is not a text file: it holds zero bytes.", zh="这不是文本文件：其中含有零字节。")
