"""`install_import_hook("homework")`: watch the modules of a package from their import on, in this very process."""

import atexit
import os
import sys
from pathlib import Path
from types import TracebackType

from .coursework.configuration import configuration_for
from .coursework.findings import Report
from .language import Text


def install_import_hook(*names: str, tell_at_exit: bool = True) -> "ImportHook":
    """Watch the modules called `names`, and those inside them when they are packages, that are imported from now on.

    >>> with install_import_hook("homework", tell_at_exit=False) as hook:
    ...     pass  # import homework, and use it
    >>> hook.report().exit_code
    0

    Returns the hook: `hook.report()` tells what was found so far, `hook.uninstall()` watches no further module, and
    in a `with` statement that happens at its end. Unless somebody asked for the report, it is told on stderr when the
    program ends.

    Raises ValueError for a name that cannot be a module's. A module that is imported already is not watched: a word on
    stderr says so.
    """
    for name in names:
        if not all(part.isidentifier() for part in name.split(".")):
            raise ValueError(_NOT_A_NAME.fill(name=name))
    return ImportHook(names, tell_at_exit)


class ImportHook:
    """An installed hook. `names` are the modules and packages that it watches."""

    def __init__(self, names: tuple[str, ...], tell_at_exit: bool) -> None:
        from .coursework import checking, verdict  # noqa: F401  # for `report`: at exit Python may not import any more
        from .coursework.run.live import LiveWatcher

        self.names = names
        early = [name for name in names if name in sys.modules]
        if early:
            print(_TOO_LATE.fill(names=", ".join(early)), file=sys.stderr)
        self._watcher = LiveWatcher(os.getcwd())
        self._finder = self._watcher.finder(names)
        sys.meta_path.insert(0, self._finder)
        self._asked = not tell_at_exit
        atexit.register(self._tell)

    def report(self) -> Report:
        """What was found so far."""
        from .coursework.checking import shown_path
        from .coursework.verdict import verdict_on_modules

        self._asked = True
        return verdict_on_modules(self._watcher.trace(), lambda path: shown_path(Path(path)), configuration_for)

    def uninstall(self) -> None:
        """Watch no further module, and stop listening to those that are watched."""
        if self._finder in sys.meta_path:
            sys.meta_path.remove(self._finder)
        self._watcher.stop()

    def __enter__(self) -> "ImportHook":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.uninstall()

    def _tell(self) -> None:
        if not self._asked:
            report = self.report()
            if report.findings:
                print(report, file=sys.stderr)


_NOT_A_NAME = Text(
    en="install_import_hook: {name!r} is not the name of a module; write it as in an import, such as 'homework'.",
    zh="install_import_hook：{name!r} 不是模块名；请像 import 语句那样写，例如 'homework'。",
)
_TOO_LATE = Text(
    en="shapesafe_lr: imported already, so not watched: {names}. Install the hook before the first import.",
    zh="shapesafe_lr：{names} 已经被导入，所以不会被观察。请在第一次导入之前安装。",
)
