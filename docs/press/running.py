"""Running the blocks of a page: one namespace, one empty folder, and each block held to what the page says of it."""

import ast
import contextlib
import io
import json
import linecache
import os
import re
import shlex
import subprocess
import sys
import tempfile
import textwrap
import traceback
import warnings
from pathlib import Path
from typing import Any

from . import drawings
from .blocks import KNOWN_OPTIONS, RUN, Block, Outcome, PageError, find_blocks

DRAFT = bool(os.environ.get("SHAPESAFE_DOCS_DRAFT"))  # pages are written before all they show is finished
LONGEST_OUTPUT = 120  # lines: more than that is not read, and hides what the page is about


def run_page(markdown: str, name: str, language: str) -> list[Outcome]:
    """Run all blocks of a page in order; PageError names the line of the first that does not keep its word."""
    from shapesafe_lr.language import speaking

    outcomes = []
    with tempfile.TemporaryDirectory() as folder, speaking("zh" if language == "zh" else "en"):
        session = Session(name, language, Path(folder))
        for block in find_blocks(markdown):
            if unknown := set(block.options) - KNOWN_OPTIONS:
                raise PageError(f"{name}:{block.line}: a block has unknown options: {', '.join(sorted(unknown))}")
            if block.language in RUN:
                outcomes.append(session.run(block) if not DRAFT else _whatever_comes(session, block))
    return outcomes


def _whatever_comes(session: "Session", block: Block) -> Outcome:
    """For a writer at work: a block that breaks shows how it broke."""
    try:
        return session.run(block)
    except Exception as error:
        print(f"draft: {session.name}:{block.line}: {error}", file=sys.stderr)
        return Outcome(block, error=f"{error}\n{error.__cause__ or ''}")


class Session:
    """The namespace and the folder that the blocks of one page share."""

    def __init__(self, name: str, language: str, folder: Path) -> None:
        self.name, self.language, self.folder = name, language, folder
        self.namespace: dict[str, Any] = {"__name__": "__main__"}

    def run(self, block: Block) -> Outcome:
        """What the block gives; PageError when that is not what the page says it gives."""
        if block.language == "console":
            outcome = self._run_console(block)
        elif "file" in block.options:
            outcome = self._write_file(block)
        elif "check" in block.options:
            outcome = self._check(block)
        else:
            outcome = self._run_python(block)
        if outcome.printed.count("\n") > LONGEST_OUTPUT:
            raise self._complaint(block, f"prints more than {LONGEST_OUTPUT} lines")
        return outcome

    def _complaint(self, block: Block, what: str) -> PageError:
        return PageError(f"{self.name}:{block.line}: this block {what}\n\n{textwrap.indent(block.source, '    ')}")

    def _write_file(self, block: Block) -> Outcome:
        compile(block.source, block.options["file"], "exec")
        path = self.folder / block.options["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.source + "\n", encoding="utf-8")
        return Outcome(block)

    def _check(self, block: Block) -> Outcome:
        from .findings import report_of

        return Outcome(block, printed=report_of(block.source))

    def _run_python(self, block: Block) -> Outcome:
        place = f"{Path(self.name).stem}.md, line {block.line}"
        linecache.cache[place] = (len(block.source), None, block.source.splitlines(keepends=True), place)
        printed, raised = io.StringIO(), None
        expected = block.options.get("warns")
        with (
            contextlib.chdir(self.folder),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            drawings.style(),
            warnings.catch_warnings(record=bool(expected)) as warned,
        ):
            warnings.simplefilter("always" if expected else "error")
            # the text of a figure stays text, and the reader's browser has the Chinese letters
            warnings.filterwarnings("ignore", "Glyph .* missing from")
            try:
                self._execute(block.source, place, draws="alt" in block.options)
            except Exception as error:  # the page decides below whether it was meant
                raised = error
            figures = drawings.take_figures(block.options.get("alt", ""))
        self._hold_to_its_word(block, raised, figures)
        text = printed.getvalue()
        for warning in warned or ():
            text += f"{warning.category.__name__}: {warning.message}\n"
        if expected and f"{expected}:" not in text:
            raise self._complaint(block, f"gives no {expected}")
        return Outcome(block, text, self._traceback(raised, place) if raised else "", figures)

    def _execute(self, source: str, place: str, draws: bool) -> None:
        """Run the block, and show the value of its last line as a notebook would (for a drawing it means nothing)."""
        tree = ast.parse(source, place)
        last = None
        if tree.body and isinstance(tree.body[-1], ast.Expr) and not source.endswith(";"):
            last = ast.Expression(tree.body.pop().value)  # type: ignore[attr-defined]
        exec(compile(tree, place, "exec"), self.namespace)
        if last is not None:
            value = eval(compile(last, place, "eval"), self.namespace)
            if not drawings.keep_if_picture(value) and value is not None and not draws:
                print(repr(value))

    def _hold_to_its_word(self, block: Block, raised: Exception | None, figures: list[str]) -> None:
        meant = block.options.get("raises")
        if raised and type(raised).__name__ != meant:
            told = "".join(traceback.format_exception(raised))
            raise self._complaint(block, f"raises {type(raised).__name__}") from PageError(told)
        if meant and not raised:
            raise self._complaint(block, f"was to raise {meant} and raises nothing")
        if figures and not block.options.get("alt"):
            raise self._complaint(block, 'draws a figure, but has no alt="..." to say what is on it')

    def _traceback(self, error: Exception, place: str) -> str:
        """As Python prints it, with the frames of the block alone: those of libraries name folders of this machine."""
        told = traceback.TracebackException.from_exception(error)
        told.stack = traceback.StackSummary.from_list([frame for frame in told.stack if frame.filename == place])
        return "".join(told.format(chain=False))

    def _run_console(self, block: Block) -> Outcome:
        """Run each `$ command` and put its output under it."""
        shown, checked = [], ""
        for line in block.source.splitlines():
            if not line.startswith("$ "):
                raise self._complaint(block, "holds a line without `$ `: outputs are filled in, not written")
            checked = checked or self._checked_by(line)
            finished = self._command(block, line.removeprefix("$ "))
            shown.append(line + "\n" + finished)
        return Outcome(block, printed="".join(shown), checked=checked)

    def _checked_by(self, line: str) -> str:
        """The code that `$ shapesafe-lr check homework.py` is about, a notebook's cells below each other."""
        named = re.fullmatch(r"\$ shapesafe-lr check (\S+\.(?:py|ipynb))", line)
        if not named:
            return ""
        text = (self.folder / named[1]).read_text(encoding="utf-8")
        if named[1].endswith(".py"):
            return text.rstrip()
        cells = [cell["source"] for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]
        return "\n\n".join(f"# %% {number}\n{source}" for number, source in enumerate(cells, 1))

    def _command(self, block: Block, command: str) -> str:
        words = shlex.split(command)
        if words[0] == "shapesafe-lr":
            words = ["python", "-m", "shapesafe_lr", *words[1:]]
        if words[0] == "cat":
            return (self.folder / words[1]).read_text(encoding="utf-8")
        if words[0] != "python":
            raise self._complaint(block, f"runs {words[0]}: console blocks run `shapesafe-lr` and `python`; use ```sh")
        root = Path(__file__).parents[2]
        settings = {"SHAPESAFE_LANG": self.language, "PYTHONPATH": str(root), "COLUMNS": "88", "PYTHONUTF8": "1"}
        finished = subprocess.run(
            [sys.executable, *words[1:]],
            cwd=self.folder,
            env=os.environ | settings | {"NO_COLOR": "1", "MPLBACKEND": "Agg"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=180,
        )
        told = finished.stdout + finished.stderr
        absent = words[1:2] == ["-m"] and f"No module named {words[2]}" in told
        if absent or finished.returncode != int(block.options.get("exit", 0)):
            raise self._complaint(block, f"ends with exit code {finished.returncode}") from PageError(told)
        return told.replace(f"{self.folder}{os.sep}", "")
