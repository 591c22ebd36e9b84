"""A file of homework as bytes that can be edited: everything outside the edits stays as it was, byte for byte."""

import io
import tokenize
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..findings import Edit
from .edits import edited
from .notebook_json import CodeCell, code_cells

_BOM = b"\xef\xbb\xbf"


class Document(Protocol):
    """The code of a file, cell by cell (a script is one cell), and the file's bytes after edits."""

    @property
    def cells(self) -> tuple[str, ...]:
        """The sources of the code cells."""

    def after(self, edits: Iterable[Edit]) -> bytes:
        """The whole file with the edits applied. Raises ValueError when an edit does not fit the file."""


def read_document(path: str | Path, content: bytes) -> Document:
    """The document in `content`, whose kind the path's ending tells.

    Raises ValueError (also as UnicodeDecodeError) or SyntaxError when it cannot be read.
    """
    if Path(path).suffix.lower() == ".ipynb":
        return Notebook.of(content)
    return Script.of(content)


@dataclass(frozen=True)
class Script:
    """A Python file: its text, and the encoding that its mark or its first lines declare."""

    text: str
    encoding: str
    mark: bytes

    @classmethod
    def of(cls, content: bytes) -> "Script":
        """The script in these bytes."""
        mark = _BOM if content.startswith(_BOM) else b""
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        encoding = "utf-8" if encoding == "utf-8-sig" else encoding
        return cls(content[len(mark) :].decode(encoding), encoding, mark)

    @property
    def cells(self) -> tuple[str, ...]:
        """The one cell that a script is."""
        return (self.text,)

    def after(self, edits: Iterable[Edit]) -> bytes:
        """The file with the edits applied, in its own encoding."""
        return self.mark + edited(self.text, edits).encode(self.encoding)


@dataclass(frozen=True)
class Notebook:
    """A notebook: its JSON as text, and where in it the lines of each code cell stand."""

    text: str
    mark: bytes
    code: tuple[CodeCell, ...]

    @classmethod
    def of(cls, content: bytes) -> "Notebook":
        """The notebook in these bytes."""
        mark = _BOM if content.startswith(_BOM) else b""
        text = content[len(mark) :].decode("utf-8")
        return cls(text, mark, code_cells(text))

    @property
    def cells(self) -> tuple[str, ...]:
        """The sources of the code cells."""
        return tuple(cell.source for cell in self.code)

    def after(self, edits: Iterable[Edit]) -> bytes:
        """The file with the edits applied inside the JSON strings that hold the lines, nothing else reformatted."""
        of_cell: dict[int, set[Edit]] = defaultdict(set)
        for edit in edits:
            if edit.place.cell is None or not 0 <= edit.place.cell < len(self.code):
                raise ValueError(f"edit: there is no code cell {edit.place.cell}")
            of_cell[edit.place.cell].add(edit)
        text = self.text
        for number in sorted(of_cell, reverse=True):
            text = self.code[number].after(text, of_cell[number])
        return self.mark + text.encode("utf-8")
