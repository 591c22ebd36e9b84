"""`shapesafe-lr check PATH...`: find the shape bug in homework, say why, offer the edit, make it on request."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..language import Language, Text, speaking
from .bilingual import bilingual_command, bilingual_option
from .terminal import console, encodes, speakable

if TYPE_CHECKING:
    from ..coursework.checking import Done
    from ..coursework.findings import Finding, Report
    from ..coursework.fixing.mending import Mended

FORMATS = ("text", "json", "sarif", "github", "html")
COULD_NOT = 2


class Codes(click.ParamType):
    """Codes of rules, or what they begin with, separated by commas: `SS201,SS3`."""

    name = "codes"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The codes, in capitals."""
        if isinstance(value, tuple):
            return value
        return tuple(code.strip().upper() for code in str(value).split(",") if code.strip())


@bilingual_command(
    "check",
    Text(
        en="Run each PATH (scripts, notebooks, folders of them), watch the shape of every expression, and say which "
        "line is wrong, why, and what to type instead. The exit code is 0 when nothing was found, 1 when an error or a "
        "warning was, 2 when a file could not be checked.",
        zh="运行每个 PATH（脚本、notebook 或其所在文件夹），观察每个表达式的形状，"
        "指出哪一行错了、为什么错、应当怎样写。"
        "退出码：0 没有发现问题，1 发现了错误或警告，2 有文件无法检查。",
    ),
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@bilingual_option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    text=Text(en="How the report is written.", zh="报告的格式。"),
)
@bilingual_option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    text=Text(en="Write the report to this file.", zh="把报告写入这个文件。"),
)
@bilingual_option(
    "--fix",
    is_flag=True,
    text=Text(
        en="Make the suggested edits; each is proved by running the program again, and undone if it does not help.",
        zh="写入建议的修改；每处修改都会重新运行程序来验证，无效的不写入。",
    ),
)
@bilingual_option(
    "--diff",
    is_flag=True,
    text=Text(en="Show what --fix would change, and change nothing.", zh="只显示 --fix 会做的修改，不写入。"),
)
@bilingual_option(
    "--select",
    metavar="CODES",
    type=Codes(),
    text=Text(en="Only these rules: SS201,SS3.", zh="只使用这些规则：SS201,SS3。"),
)
@bilingual_option("--ignore", type=Codes(), text=Text(en="Not these rules.", zh="不使用这些规则。"))
@bilingual_option(
    "--exclude",
    metavar="PATTERN",
    multiple=True,
    text=Text(en="Leave out what matches this pattern, in folders.", zh="在文件夹中跳过匹配该模式的文件。"),
)
@bilingual_option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    text=Text(en="Seconds that a program may run.  [default: 60]", zh="一个程序最多运行的秒数（默认 60）。"),
)
@bilingual_option(
    "--memory",
    metavar="MIB",
    type=click.FloatRange(min=0, min_open=True),
    text=Text(en="MiB that a program may take.  [default: 4096]", zh="一个程序最多使用的内存 MiB（默认 4096）。"),
)
@click.pass_context
def command(
    context: click.Context, paths: tuple[Path, ...], form: str, output: Path | None, fix: bool, diff: bool, **rest: Any
) -> None:
    """Check, and perhaps mend; write the report; exit with its code."""
    if fix and diff:
        raise click.UsageError(_FIX_OR_DIFF.fill())
    from ..coursework.checking import check_paths, mend_paths
    from ..coursework.configuration import ConfigurationError, configuration_for
    from ..coursework.folders import homework

    settings = {name: value or None for name, value in rest.items()}
    try:
        files = list(homework(paths, settings["exclude"]))
        if not files:
            raise click.UsageError(_NO_HOMEWORK.fill(paths=", ".join(map(str, paths))))
        with _language(context, configuration_for(files[0]).lang), _progress(len(files)) as done:
            if fix or diff:
                code = _mend(mend_paths(files, done=done, **settings), form, output, write_files=fix)
            else:
                report = check_paths(files, done=done, **settings)
                _write(report, form, output)
                code = report.exit_code
    except ConfigurationError as refusal:
        raise click.UsageError(str(refusal)) from refusal
    context.exit(code)


def _mend(programs: "list[Mended]", form: str, output: Path | None, write_files: bool) -> int:
    """Write the proved edits, or show them; then the report on what is left: all of it where writing failed."""
    from ..coursework.findings import together
    from ..coursework.fixing.writing import NotWritten, difference, write
    from ..coursework.report.visible import visible

    reports, refused = [], False
    for program in programs:
        not_written = False
        for change in program.changes:
            if not write_files:
                told = difference(change)
                _emit(visible(told) if sys.stdout.isatty() else told, None)
                continue
            try:
                write(change)
            except NotWritten as refusal:
                not_written = True
                print(visible(refusal.reason.fill()), file=sys.stderr)
                continue
            _tell(_MENDED, (finding for finding in program.fixed if finding.path == change.shown))
        if write_files:
            _tell(_UNPROVED, program.unproved)
        refused |= not_written
        reports.append(program.before if not_written else program.after)
    if not write_files:
        return max(program.before.exit_code for program in programs)
    report = together(reports)
    _write(report, form, output)
    return COULD_NOT if refused else report.exit_code


def _tell(what: Text, findings: "Iterable[Finding]") -> None:
    """A line on stderr about each cure, with every finding it was offered for."""
    from ..coursework.report.phrases import address
    from ..coursework.report.visible import visible

    codes: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        assert finding.suggestion is not None
        told = address(finding.path, finding.place), visible(finding.suggestion.description.fill())
        codes.setdefault(told, []).append(finding.code)
    for (place, cure), offered_for in codes.items():
        print(what.fill(address=place, code=", ".join(dict.fromkeys(offered_for)), cure=cure), file=sys.stderr)


def _write(report: "Report", form: str, output: Path | None) -> None:
    if form == "text" and output is None:
        _print(report)
    else:
        from ..coursework.report.formats import written

        _emit(written(report, form), output)  # type: ignore[arg-type]


def _print(report: "Report") -> None:
    """The report on the screen: paragraphs folded to its width, source as it is."""
    from ..coursework.report.terminal import lines

    screen = console()
    boxes = {} if encodes("│─━") else str.maketrans("│─━·", "|-=-")
    for line in lines(report):
        line.text.plain = line.text.plain.translate(boxes)
        screen.print(line.text, soft_wrap=line.is_source or not screen.is_terminal)


def _emit(text: str, output: Path | None) -> None:
    """Text as UTF-8, into a file or to stdout, whatever the encoding of the terminal."""
    if output is not None:
        try:
            output.write_text(text, encoding="utf-8", newline="\n")
        except OSError as refusal:
            raise click.UsageError(_NO_OUTPUT.fill(path=output, reason=refusal.strerror)) from refusal
        return
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(text)
    else:
        stream.write(text.encode("utf-8", "replace"))
        stream.flush()


@contextmanager
def _language(context: click.Context, configured: Language | None) -> Iterator[None]:
    """The language of pyproject.toml, where neither --lang nor SHAPESAFE_LANG says another."""
    import os

    chosen = context.get_parameter_source("lang") is not click.core.ParameterSource.DEFAULT
    if configured is None or chosen or "SHAPESAFE_LANG" in os.environ:
        yield
    else:
        with speaking(speakable(configured)):
            yield


@contextmanager
def _progress(count: int) -> "Iterator[Done]":
    """A bar on stderr while several files are checked, if someone is watching."""
    screen = console(stderr=True)
    if count < 2 or not screen.is_terminal:
        yield lambda result: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("", total=count)
        yield lambda result: bar.update(task, advance=1)


_FIX_OR_DIFF = Text(en="--fix writes and --diff only shows: choose one.", zh="--fix 写入，--diff 只显示：请选择其一。")
_NO_HOMEWORK = Text(en="There is no .py or .ipynb file in {paths}.", zh="{paths} 中没有 .py 或 .ipynb 文件。")
_NO_OUTPUT = Text(en="{path} cannot be written: {reason}.", zh="{path} 无法写入：{reason}。")
_UNPROVED = Text(
    en="not made  {address}  {code}: {cure} (the program was run with it, and it did not help)",
    zh="未修改  {address}  {code}：{cure}（用它运行过程序，没有解决问题）",
)
_MENDED = Text(en="mended  {address}  {code}: {cure}", zh="已修改  {address}  {code}：{cure}")
