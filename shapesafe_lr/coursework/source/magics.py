"""What IPython adds to Python: magics, shell lines and help, made into Python that does nothing, or into what they would do.

Every character of Python stays in its place, so that places in the trace are places in the cell.

    %matplotlib inline          pass
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

_RUNS_PYTHON = {
    "time",
    "timeit",
    "capture",
    "prun",
    "memit",
    "mprun",
    "lprun",
    "python",
    "python3",
    "snippet",
    "debug",
    "tb",
    "notify",
}
_LINE_RUNS_PYTHON = {"time", "timeit", "prun", "memit", "debug", "pdb"}
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
        magic, _, rest = lines[first][2:].partition(" ")
        if magic.strip() not in _RUNS_PYTHON:
            return None, (_OTHER_CELL.filled(magic=magic.strip()),)
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
    """The lines that lie inside a string or brackets: `%` there is Python's own.

    The tokenizer stops at the first line that is not Python, so each such line is blanked before the next look.
    """
    blanked = [("pass" if _is_magic(line) else line) for line in lines]
    inside: set[int] = set()
    try:
        depth = 0
        for token in tokenize.generate_tokens(io.StringIO("\n".join(lines)).readline):
            _mark(token, inside)
            depth += token.string in "([{" and token.type == tokenize.OP
            depth -= token.string in ")]}" and token.type == tokenize.OP
            if depth > 0 and token.type == tokenize.NL:
                inside.add(token.end[0])
        return inside
    except (tokenize.TokenError, SyntaxError, IndentationError):
        pass
    inside.clear()
    try:
        depth = 0
        for token in tokenize.generate_tokens(io.StringIO("\n".join(blanked)).readline):
            _mark(token, inside)
            if token.type == tokenize.OP:
                depth += token.string in "([{"
                depth -= token.string in ")]}"
            elif token.type == tokenize.NL and depth > 0:
                inside.add(token.end[0])
    except (tokenize.TokenError, SyntaxError, IndentationError):
        pass  # the cell's own syntax error is told when it is compiled
    return {line for line in inside if line < len(lines)}


def _mark(token: tokenize.TokenInfo, inside: set[int]) -> None:
    if token.end[0] > token.start[0] and token.type != tokenize.NEWLINE and token.type != tokenize.NL:
        inside.update(range(token.start[0], token.end[0]))


def _is_magic(line: str) -> bool:
    return bool(_HELP.match(line)) or line.lstrip()[:1] in ("%", "!", "?") or bool(_ASSIGNED_SHELL.match(line))


def _line(line: str, skipped: list[str]) -> str:
    if line.lstrip()[:1] in ("#", ""):
        return line
    shell = _ASSIGNED_SHELL.match(line)
    if shell and not shell["rest"].startswith("="):
        skipped.append(line.strip())
        return (
            f"{shell['left']}[".ljust(len(line) - 1) + "]"
            if len(line) > len(shell["left"]) + 1
            else f"{shell['left']}[]"
        )
    found = _LINE.match(line)
    if found is None:
        if _HELP.match(line):
            return _pass(line)
        return line
    indent, left, sign, rest = found["indent"], found["left"] or "", found["sign"], found["rest"]
    if left and sign != "%":
        return line
    magic, _, code = rest.partition(" ")
    if sign == "%" and magic in _LINE_RUNS_PYTHON and code.strip():
        while option := _OPTION.match(code):
            code = " " * option.end() + code[option.end() :]
            if not code.strip():
                break
        shown = code.lstrip()
        where = len(line) - len(shown)
        if not left:  # an expression statement must begin at its indentation
            return (
                indent + "(" + " " * (where - len(indent) - 1) + shown + ")"
                if _is_expression(shown)
                else indent + shown
            )
        return indent + left + " " * (where - len(indent) - len(left)) + shown
    if left:
        if not re.match(r"[A-Za-z]", rest):
            return line  # `a = b` over `%`: a continued expression
        skipped.append(line.strip())
        return indent + left + "None".ljust(max(4, len(line) - len(indent) - len(left)))
    if sign != "?" and magic not in ("matplotlib", "load_ext", "autoreload", "config", "pylab"):
        skipped.append(line.strip())
    return _pass(line)


def _is_expression(code: str) -> bool:
    try:
        compile(code.strip(), "<magic>", "eval")
    except (SyntaxError, ValueError):
        return False
    return True


def _pass(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return (indent + "pass").ljust(len(line))


_SKIPPED = Text(en="skipped: {line}", zh="已跳过：{line}")
_OTHER_CELL = Text(en="a cell of another language was skipped: %%{magic}", zh="跳过了其他语言的单元格：%%{magic}")
