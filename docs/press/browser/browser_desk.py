"""What a page asks of Python: run a program with strict shapes, or check it as coursework."""

import ast
import contextlib
import importlib
import io
import json
import linecache
import logging
import sys
import time
import traceback
import types
import warnings
from collections.abc import Iterator
from typing import Any

from press import drawings

import shapesafe_lr
from shapesafe_lr.coursework.configuration import Configuration
from shapesafe_lr.coursework.run.live import LiveWatcher
from shapesafe_lr.coursework.verdict import verdict
from shapesafe_lr.errors import ShapeError
from shapesafe_lr.language import speaking

PLACE = "your code"
ANNOTATION_BROKEN = "SS701"


def serve(wish: str) -> str:
    """One wish of the page, answered: `{"kind": "run", "source": "1 + 1", "language": "en"}`, with what `run` takes."""
    asked = json.loads(wish)
    with speaking("zh" if asked["language"] == "zh" else "en"):
        if asked["kind"] == "check":
            answer = check(asked["source"])
        else:
            answer = run(asked["source"], asked.get("before", ""), asked.get("modules", ()))
    return json.dumps(answer, ensure_ascii=False)


def run(source: str, before: str = "", modules: tuple[str, ...] = ()) -> dict[str, object]:
    """Run `source` after the earlier blocks of the page: what it prints, its last value, its figures, its error.

    `modules` are those of the toolkit that it was cut out of: it knows their names. Annotations of shapes are held to,
    on assignments and in functions that nobody decorated too: what breaks one is among the findings.
    """
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for module in modules:
        names = vars(importlib.import_module(module))
        namespace |= {name: value for name, value in names.items() if not name.startswith("__")}
    with _heard(io.StringIO()):
        exec(compile(before, "earlier on this page", "exec"), namespace)
        drawings.take_figures("")
    printed = io.StringIO()
    with _heard(printed):
        program = Program(source)
        program.run(namespace)
        figures = drawings.take_figures("")
        if program.value is not None and not figures:
            print(repr(program.value))
    told = program.told_error()
    return {"printed": printed.getvalue(), "error": told, "figures": figures, "findings": program.findings()}


def check(source: str) -> dict[str, object]:
    """The checker's findings on `source`, as its JSON tells them, and why the run did not simply end, if it did not."""
    with drawings.style():
        report = shapesafe_lr.check(source, in_process=True)
        drawings.take_figures("")
    notes = [file.note.fill() for file in report.files if file.note]
    return {"report": report.to_json(), "notes": notes}


class Program:
    """The reader's program: run once, and watched if it makes promises about shapes."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.value: object = None  # of the last line
        self.error: BaseException | None = None
        self.watcher: LiveWatcher | None = None

    def run(self, namespace: dict[str, Any]) -> None:
        """Run it to its end, or to its error, which is kept."""
        linecache.cache[PLACE] = (len(self.source), None, self.source.splitlines(keepends=True), PLACE)
        shown, sys.displayhook = sys.displayhook, self._keep_value
        try:
            tree = ast.parse(self.source, PLACE)
            if any(map(_promises, ast.walk(tree))):
                self.watcher = LiveWatcher(PLACE)
                self.watcher.begin_cell(0, self.source, PLACE)
            for code in self._codes(tree):
                exec(code, namespace)
        except SystemExit:
            pass
        except BaseException as error:  # Ctrl-C is no more than an error here
            self.error = error
        finally:
            sys.displayhook = shown

    def _codes(self, tree: ast.Module) -> Iterator[types.CodeType]:
        """The code of everything, and that of the last line by itself if it has a value to show."""
        wanted = not self.source.rstrip().endswith(";")
        last = [tree.body.pop()] if wanted and tree.body and isinstance(tree.body[-1], ast.Expr) else []
        yield self._code(tree, "exec")
        if last:
            yield self._code(ast.Interactive(last), "single")

    def _code(self, tree: ast.Module | ast.Interactive, mode: str) -> types.CodeType:
        if self.watcher is None:
            return compile(tree, PLACE, mode)
        return self.watcher.compiled_statement(tree, 0, mode, 0)

    def _keep_value(self, value: object) -> None:
        if not drawings.keep_if_picture(value):
            self.value = value

    def findings(self) -> list[object]:
        """The annotations that were broken; none where a function has refused the call itself."""
        if self.watcher is None:
            return []
        self.watcher.stop()
        if isinstance(self.error, ShapeError):
            return []
        if self.error is not None:
            self.watcher.crashed(self.error, 0)
        report = verdict(self.watcher.trace(), PLACE, Configuration())
        return [finding.to_json() for finding in report.findings if finding.code == ANNOTATION_BROKEN]

    def told_error(self) -> str:
        """The traceback from the reader's own first line on; nothing where there is no error."""
        if self.error is None:
            return ""
        frame = self.error.__traceback__
        while frame and frame.tb_frame.f_code.co_filename != PLACE:
            frame = frame.tb_next
        return "".join(
            traceback.format_exception(type(self.error), self.error.with_traceback(frame), frame, chain=False)
        )


def _promises(node: ast.AST) -> bool:
    """Whether this is an annotation."""
    return isinstance(node, ast.AnnAssign) or bool(getattr(node, "annotation", None) or getattr(node, "returns", None))


@contextlib.contextmanager
def _heard(told: io.StringIO) -> Iterator[None]:
    """Everything that is printed and warned of goes to `told`, as a lesson page shows it."""
    with (
        contextlib.redirect_stdout(told),
        contextlib.redirect_stderr(told),
        drawings.style(),
        warnings.catch_warnings(record=True) as warned,
    ):
        warnings.simplefilter("always")
        warnings.filterwarnings("ignore", "Glyph .* missing from")  # the page has the letters
        warnings.filterwarnings("ignore", "FigureCanvasAgg is non-interactive")  # plt.show(): the page shows it anyway
        yield
        for warning in warned:
            print(f"{warning.category.__name__}: {warning.message}")


logging.getLogger("matplotlib").setLevel(logging.ERROR)  # that it builds a list of fonts is not the reader's business
drawings.first_id = f"run{time.time_ns():x}-"
sys.setrecursionlimit(400)
