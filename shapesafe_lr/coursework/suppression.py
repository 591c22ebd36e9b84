"""`# shapesafe: ignore[SS201]` at the end of a line: the author has seen the finding, and means the line as it is."""

import re
from collections.abc import Iterable, Sequence

from .findings import Finding

_COMMENT = re.compile(r"#\s*shapesafe:\s*ignore(?:\[(?P<codes>[^\]]*)\])?", re.IGNORECASE)
_LINE_END = re.compile("\r\n|\r|\n")


def suppressed_codes(line: str) -> frozenset[str] | None:
    """The codes that a line's comment ignores: None without such a comment, empty for every code.

    >>> sorted(suppressed_codes("dZ = A - Y  # shapesafe: ignore[SS201, SS205]"))
    ['SS201', 'SS205']
    """
    found = _COMMENT.search(line)
    if found is None:
        return None
    return frozenset(code.strip().upper() for code in (found["codes"] or "").split(",") if code.strip())


def not_suppressed(findings: Iterable[Finding], cells_of: dict[str, Sequence[str]]) -> list[Finding]:
    """The findings without those that a comment on one of their lines ignores."""
    return [finding for finding in findings if not _is_suppressed(finding, cells_of.get(finding.path, ()))]


def _is_suppressed(finding: Finding, cells: Sequence[str]) -> bool:
    cell = finding.place.cell or 0
    if cell >= len(cells):
        return False
    lines = _LINE_END.split(cells[cell])[finding.place.line - 1 : finding.place.end_line]
    ignored = [codes for line in lines if (codes := suppressed_codes(line)) is not None]
    return any(not codes or finding.code in codes for codes in ignored)
