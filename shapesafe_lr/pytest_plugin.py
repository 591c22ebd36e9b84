"""`pytest --shapesafe PACKAGE`: while the tests run, the shapes inside PACKAGE are watched; findings fail the session.

Every run of pytest where the toolkit is installed loads this file, so it imports nothing until it is asked to work.
"""

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .coursework.findings import Report

_OUTPUT = "shapesafe-findings"
"""The plugin at work is registered under this name, and a worker of pytest-xdist sends its findings home under it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--shapesafe`, in a group of its own."""
    group = parser.getgroup("shapesafe", "shapes of arrays")
    group.addoption(
        "--shapesafe",
        action="append",
        metavar="PACKAGE",
        help="watch the shapes inside this package or module while the tests run, and fail on a shape bug",
    )


def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Install the hook before a conftest imports the package."""
    packages = getattr(early_config.known_args_namespace, "shapesafe", None)
    if packages and not early_config.pluginmanager.has_plugin(_OUTPUT):
        early_config.pluginmanager.register(_Watch(packages), _OUTPUT)


def pytest_configure(config: pytest.Config) -> None:
    """The same, where the plugin came too late for the hook above (`-p`)."""
    packages = config.getoption("shapesafe")
    if packages and not config.pluginmanager.has_plugin(_OUTPUT):
        config.pluginmanager.register(_Watch(packages), _OUTPUT)


class _Watch:
    """The plugin at work: it listens while the tests run, and tells at the end."""

    def __init__(self, packages: list[str]) -> None:
        from .import_hook import install_import_hook

        try:
            self.hook = install_import_hook(*packages, tell_at_exit=False)
        except ValueError as refusal:
            raise pytest.UsageError(str(refusal)) from refusal
        self.packages = packages
        self.reports: list[Report] = []

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Judge what was seen; a session that would pass fails when something loud was found."""
        self.hook.uninstall()
        self.reports.append(self.hook.report())
        output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
        if output is not None:
            output[_OUTPUT] = _packed(self.reports[0])
        elif self.report.exit_code == 1 and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """A worker of pytest-xdist has finished."""
        packed = getattr(node, "workeroutput", {}).get(_OUTPUT)
        if packed:
            self.reports.append(_unpacked(packed))

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """A section of its own, after the failures."""
        from .coursework.report.phrases import conclusion
        from .coursework.report.terminal import finding_lines

        terminalreporter.section(f"shapes in {', '.join(self.packages)}")
        for finding in self.report.findings:
            for line in finding_lines(finding, self.report):
                terminalreporter.write_line(line.text.plain)
            terminalreporter.write_line("")
        terminalreporter.write_line(conclusion(self.report))

    @property
    def report(self) -> "Report":
        """What all processes found."""
        from .coursework.findings import together

        return together(self.reports)


def _packed(report: "Report") -> str:
    import base64
    import pickle

    return base64.b64encode(pickle.dumps(report)).decode("ascii")


def _unpacked(packed: str) -> "Report":
    import base64
    import pickle

    report: Report = pickle.loads(base64.b64decode(packed))
    return report
