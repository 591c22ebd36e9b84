"""What IPython adds to Python: magics, shell lines and help, made into Python that does nothing, or what they would do.

Every character of Python stays in its place, so that places in the trace are places in the cell.

    %matplotlib inline          pass
    %time w = f(X)              if 1: w = f(X)
    !pip install numpy          pass
    x = %time f(X)              the assignment keeps its place, and `f(X)` runs:  x =       f(X)
    files = !ls                 files = [  ]
    np.dot?                     pass
    %%time                      the first line becomes blank, and the rest of the cell runs
    %%bash                      the cell does not run
"""

from __future__ import annotations

import io
import re
import tokenize

from ...language import Text

_RUN_PYTHON = {"time", "timeit", "capture", "prun", "memit", "mprun", "lprun", "debug"}
_SAY_NOTHING = {"matplotlib", "load_ext", "reload_ext", "autoreload", "config", "pylab"}  # nothing is lost with these
_OPTION = re.compile(r"\s*-(?:[nrp]\s*\d+|[a-zA-Z]+)\b")
_LINE = re.compile(r"^(?P<indent>\s*)(?P<left>[\w.\[\]'\", ]+?\s*=\s*)?(?P<sign>%%|%|!!|!|\?\??)(?P<rest>.*)$")
_ASSIGNED_SHELL = re.compile(r"^(?P<left>\s*[\w.\[\]'\", ]+?\s*=\s*)!(?P<rest>.*)$")
_HELP = re.compile(r"^\s*[%\w.\[\]'\"]+\?\??\s*;?\s*$")


def neutralised(text: str) -> tuple[str | None, tuple[Text, ...]]:
    """The cell as Python in its place, and what was left out; None for a cell of another language.

    >>> neutralised("%matplotlib inline\\nZ = w.T @ X")[0]
    'pass              \\nZ = w.T @ X'
    """
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None, ()
    if lines[first].startswith("%%"):
        magic = lines[first][2:].split(" ")[0].strip()
        if magic not in _RUN_PYTHON:
            return None, (_OTHER_CELL.filled(magic=magic),)
        lines[first] = " " * len(lines[first])
    if not any(mark in text for mark in "%!?"):
        return "\n".join(lines), ()
    inside = _continued(lines)
    skipped: list[str] = []
    for index, line in enumerate(lines):
        if index not in inside:
            lines[index] = _line(line, skipped)
    notes = tuple(_SKIPPED.filled(line=line) for line in skipped)
    return "\n".join(lines), notes


def _continued(lines: list[str]) -> set[int]:
    """The lines that begin inside a string or brackets: `%` there is Python's own.

    The tokenizer may stop at a line that is not Python; then such lines are blanked for a second look.
    """
    blanked = ["pass" if _is_magic(line) else line for line in lines]
    for candidate in (lines, blanked):
        try:
            return _begun_inside(candidate)
        except (tokenize.TokenError, SyntaxError):
            continue  # the cell's own syntax error is told when it is compiled
    return set()


def _begun_inside(lines: list[str]) -> set[int]:
    inside: set[int] = set()
    depth = 0
    for token in tokenize.generate_tokens(io.StringIO("\n".join(lines)).readline):
        _mark(token, inside)
        if token.type == tokenize.OP:
            depth += (token.string in "([{") - (token.string in ")]}")
        elif token.type == tokenize.NL and depth > 0:
            inside.add(token.start[0])
    return inside


def _mark(token: tokenize.TokenInfo, inside: set[int]) -> None:
    if token.end[0] > token.start[0] and token.type != tokenize.NEWLINE and token.type != tokenize.NL:
        inside.update(range(token.start[0], token.end[0]))


def _is_magic(line: str) -> bool:
    return bool(_HELP.match(line)) or line.lstrip()[:1] in ("%", "!", "?") or bool(_ASSIGNED_SHELL.match(line))


def _line(line: str, skipped: list[str]) -> str:
    if line.lstrip()[:1] in ("#", ""):
        return line
    shell = _ASSIGNED_SHELL.match(line)
    if shell and not shell["rest"].startswith("="):  # `a != b` is a comparison
        skipped.append(line.strip())
        return f"{shell['left']}[".ljust(len(line) - 1) + "]"
    found = _LINE.match(line)
    if found is None:
        return _pass(line) if _HELP.match(line) else line
    indent, left, sign, rest = found["indent"], found["left"] or "", found["sign"], found["rest"]
    magic, _, code = rest.partition(" ")
    if left and (sign != "%" or not magic[:1].isalpha()):
        return line  # Python after all: `a = b` over a line with `%`
    if sign == "%" and magic in _RUN_PYTHON and code.strip():
        return _timed(line, indent, left, code)
    if sign != "?" and magic not in _SAY_NOTHING:
        skipped.append(line.strip())
    return (indent + left + "None").ljust(len(line)) if left else _pass(line)


def _timed(line: str, indent: str, left: str, code: str) -> str:
    """`%time w = f(X)` runs its statement. `if 1:` is no wider than a magic, and any statement may follow it."""
    while option := _OPTION.match(code):
        code = code[option.end() :]
    code = code.lstrip()
    return (indent + (left or "if 1:")).ljust(len(line) - len(code)) + (code or "pass")


def _pass(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return (indent + "pass").ljust(len(line))


_SKIPPED = Text(en="skipped: {line}", zh="已跳过：{line}")
_OTHER_CELL = Text(en="a cell of another language was skipped: %%{magic}", zh="跳过了其他语言的单元格：%%{magic}")
