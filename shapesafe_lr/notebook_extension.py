"""`%load_ext shapesafe_lr`: each cell is checked as it runs, and what is found shows under it.

A cell's statements are compiled in our place with the watching planted in; how they run, what they show and how they
fail is IPython's business as before. `%unload_ext shapesafe_lr` takes everything back.
"""

import sys
from typing import TYPE_CHECKING, Any

from .language import Text

if TYPE_CHECKING:
    from IPython.core.interactiveshell import ExecutionResult, InteractiveShell

    from .coursework.findings import Finding

_HOOK = "run_ast_nodes"
NOTEBOOK = "notebook"
"""The path that findings in the running notebook are given."""

_loaded: dict[int, "CellDoor"] = {}


def load_ipython_extension(shell: "InteractiveShell") -> None:
    """Check the cells of this shell from now on."""
    if id(shell) not in _loaded:
        _loaded[id(shell)] = CellDoor(shell)


def unload_ipython_extension(shell: "InteractiveShell") -> None:
    """Leave the shell as it was."""
    door = _loaded.pop(id(shell), None)
    if door is not None:
        door.close()


class CellDoor:
    """What the extension holds while it is loaded: the watcher, and which findings were shown already."""

    def __init__(self, shell: "InteractiveShell") -> None:
        from .coursework.run.live import LiveWatcher

        self.shell = shell
        self.watcher = LiveWatcher(NOTEBOOK)
        self.shown: set[object] = set()
        self.replaced = vars(shell).get(_HOOK)  # another extension may stand there
        self.run = getattr(shell, _HOOK)
        setattr(shell, _HOOK, self.run_ast_nodes)
        shell.events.register("post_run_cell", self.after)

    def close(self) -> None:
        """Put back what was there."""
        self.shell.events.unregister("post_run_cell", self.after)
        if self.replaced is not None:
            setattr(self.shell, _HOOK, self.replaced)
        else:
            delattr(self.shell, _HOOK)
        self.watcher.stop()

    async def run_ast_nodes(
        self,
        nodelist: list[Any],
        cell_name: str,
        interactivity: str = "last_expr",
        compiler: Any = compile,
        result: Any = None,
    ) -> Any:
        """IPython's own, with a compiler that plants the watching."""
        try:
            compiler = self._watching(cell_name, compiler, result)
        except Exception as error:
            _tell(error)
        return await self.run(nodelist, cell_name, interactivity, compiler=compiler, result=result)

    def _watching(self, cell_name: str, compiler: Any, result: Any) -> Any:
        """The compiler for this cell; the given one for what is no cell of the notebook."""
        number = getattr(result, "execution_count", None)
        if number is None or not hasattr(compiler, "extra_flags"):
            return compiler
        text = getattr(result.info, "transformed_cell", None)  # IPython 8 does not keep it
        if text is None:
            text = self.shell.transform_cell(result.info.raw_cell)
        self.watcher.begin_cell(number - 1, text, cell_name)
        return _WatchingCompiler(compiler, self.watcher, number - 1)

    def after(self, result: "ExecutionResult") -> None:
        """Show under the cell what is new."""
        try:
            if result.execution_count is not None:
                if result.error_in_exec is not None:
                    self.watcher.crashed(result.error_in_exec, result.execution_count - 1)
                self._show(result.execution_count - 1)
        except Exception as error:
            _tell(error)

    def _show(self, cell: int) -> None:
        """What was found in this cell, or through it; and what could not be known before it ran.

        A cell that is run again and is wrong again says so again. Only its own exception is explained: those of
        earlier cells have been.
        """
        from dataclasses import replace
        from pathlib import Path

        from .coursework.configuration import configuration_for
        from .coursework.verdict import verdict

        settings = configuration_for(Path.cwd() / NOTEBOOK)
        trace = self.watcher.trace()
        trace = replace(trace, crashes=tuple(crash for crash in trace.crashes if crash.cell == cell))
        report = verdict(trace, NOTEBOOK, settings)
        news = tuple(f for f in report.findings if _touches(f, cell) or (f.code, f.path, f.place) not in self.shown)
        if news:
            self.shown |= {(f.code, f.path, f.place) for f in news}
            _display(replace(report, files=(), findings=news))


def _touches(finding: "Finding", cell: int) -> bool:
    """Whether a finding lies in a cell, or shows there."""
    places = [finding.place, *(other.place for other in finding.related if other.path is None)]
    return any(place.cell == cell for place in places)


class _WatchingCompiler:
    """IPython's compiler, except that a cell's statements are compiled with the watching in them."""

    def __init__(self, compiler: Any, watcher: Any, cell: int) -> None:
        self._compiler, self._watcher, self._cell = compiler, watcher, cell

    def __getattr__(self, name: str) -> Any:
        return getattr(self._compiler, name)

    def __call__(self, tree: Any, filename: str, mode: str) -> Any:
        plain = self._compiler(tree, filename, mode)  # first, so that its errors and warnings are the learner's
        try:
            return self._watcher.compiled_statement(tree, self._cell, mode, self._compiler.flags)
        except Exception as error:
            _tell(error)
            return plain


def _display(report: Any) -> None:
    from IPython.display import publish_display_data

    from .coursework.report.fragment import fragment
    from .coursework.report.terminal import finding_lines

    lines = [line.text.plain for finding in report.findings for line in finding_lines(finding, report)]
    publish_display_data({"text/plain": "\n".join(lines), "text/html": fragment(report)})


def _tell(error: Exception) -> None:
    """A fault of ours is one line, and the learner's cell is as it was."""
    print(_FAULT.fill(kind=type(error).__name__, error=error), file=sys.stderr)


_FAULT = Text(
    en="shapesafe_lr: a fault of ours, not of your cell: {kind}: {error}",
    zh="shapesafe_lr：这是本工具的错误，与你的单元格无关：{kind}: {error}",
)
