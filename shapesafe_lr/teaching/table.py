"""A small table: plain data with headings in both languages, printed as text or as Markdown."""

from dataclasses import dataclass
from unicodedata import east_asian_width

from ..language import Language, Text


@dataclass(frozen=True)
class Table:
    """Rows of words and numbers under bilingual headings.

    Numbers arrive already written out, so that the page, the terminal and the test show the same digits.

    >>> headings = (Text("a", "a"), Text("square", "平方"))
    >>> print(Table(title=Text("Squares", "平方"), headings=headings, rows=(("3", "9"),)))
    Squares
    a  square
    -  ------
    3       9
    """

    title: Text
    headings: tuple[Text, ...]
    rows: tuple[tuple[str | Text, ...], ...]
    note: Text | None = None

    def __str__(self) -> str:
        return self.text()

    def text(self, language: Language | None = None) -> str:
        """The table for a terminal: a column of words keeps to the left, a column of numbers to the right."""
        headings, rows = self._spoken(language)
        widths = [max(_width(cell) for cell in column) for column in zip(headings, *rows, strict=True)]
        numbers = self._number_columns(rows)
        lines = [_line(headings, widths, numbers), "  ".join("-" * width for width in widths)]
        lines += [_line(row, widths, numbers) for row in rows]
        note = [self.note.fill(language)] if self.note else []
        return "\n".join([self.title.fill(language), *(line.rstrip() for line in lines), *note])

    def markdown(self, language: Language | None = None) -> str:
        """The table for a page, without its title: a page has its own heading and its own place for the note."""
        headings, rows = self._spoken(language)
        rules = ["---:" if right else "---" for right in self._number_columns(rows)]
        lines = ["| " + " | ".join(_escaped(cell) for cell in row) + " |" for row in (headings, *rows)]
        lines.insert(1, "| " + " | ".join(rules) + " |")
        return "\n".join(lines)

    def _spoken(self, language: Language | None) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        def say(cell: str | Text) -> str:
            return cell if isinstance(cell, str) else cell.fill(language)

        return tuple(map(say, self.headings)), [tuple(map(say, row)) for row in self.rows]

    def _number_columns(self, rows: list[tuple[str, ...]]) -> list[bool]:
        columns = [[row[k] for row in rows] for k in range(len(self.headings))]
        return [all(_is_number(cell) for cell in column) and any(column) for column in columns]


def _line(cells: tuple[str, ...], widths: list[int], numbers: list[bool]) -> str:
    padded = []
    for cell, width, right in zip(cells, widths, numbers, strict=True):
        space = " " * (width - _width(cell))
        padded.append(space + cell if right else cell + space)
    return "  ".join(padded)


def _width(text: str) -> int:
    """Columns of a terminal that the text takes: a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _is_number(cell: str) -> bool:
    """Whether a cell reads as a number, with its unit or sign; an empty cell does not spoil a column of numbers."""
    first = cell.lstrip("-+~≈< ")[:1]
    return not cell or first.isdigit() or cell in ("nan", "inf", "-inf")


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_")
