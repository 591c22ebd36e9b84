"""`shapesafe-lr grade PATH...`: probe the functions of every submission, check it, and give points."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from .. import __version__
from ..language import Text
from .bilingual import bilingual_command, bilingual_option
from .terminal import console, say

COULD_NOT = 2


@bilingual_command(
    "grade",
    Text(
        en="Grade each submission in PATH (notebooks, scripts, folders of them): its functions are probed with inputs "
        "that leave no room for coincidence, the checker looks for shape bugs, and a rubric gives points. Each "
        "submission runs in processes of its own. The exit code is 0 when every submission was graded, 2 when one "
        "could not be.",
        zh="给 PATH 中的每份作业（notebook、脚本或文件夹）评分：用不会碰巧蒙对的输入检验其中的函数，检查形状错误，"
        "再按评分标准给分。每份作业都在独立的进程里运行。退出码：0 全部完成评分，2 有作业无法评分。",
    ),
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@bilingual_option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    text=Text(en="How the marks are written.", zh="成绩的输出格式。"),
)
@bilingual_option(
    "--rubric",
    type=click.Path(dir_okay=False, path_type=Path),
    text=Text(en="A TOML file of points.", zh="评分标准（TOML 文件）。"),
)
@bilingual_option(
    "--source",
    type=click.Path(exists=True, path_type=Path),
    text=Text(
        en="The teacher's notebook, or a folder of them by name: its nbgrader tests count, not those handed in.",
        zh="教师的 notebook，或按文件名对应的文件夹：以其中的 nbgrader 测试代替学生交上来的测试。",
    ),
)
@bilingual_option(
    "--pages",
    type=click.Path(file_okay=False, path_type=Path),
    text=Text(
        en="Write one HTML page a submission into this folder, and remember there what is graded already.",
        zh="为每份作业在此文件夹写一个 HTML 页面，并在那里记住已评分的作业。",
    ),
)
@bilingual_option("--jobs", type=click.IntRange(min=1), text=Text(en="Submissions at a time.", zh="同时评分的作业数。"))
@bilingual_option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    text=Text(en="Seconds that a submission may run.", zh="一份作业最多运行的秒数。"),
)
@bilingual_option(
    "--memory",
    type=click.IntRange(min=64),
    default=4096,
    show_default=True,
    text=Text(en="MiB that a submission may take.", zh="一份作业最多使用的内存（MiB）。"),
)
@bilingual_option(
    "--no-check",
    is_flag=True,
    text=Text(en="Probe only; leave the checker out.", zh="只检验函数，不运行检查器。"),
)
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    form: str,
    rubric: Path | None,
    source: Path | None,
    pages: Path | None,
    jobs: int | None,
    timeout: float,
    memory: int,
    no_check: bool,
) -> None:
    """Grade, write the marks, exit with the code."""
    from ..classroom.grading.folder import grade_folder, submissions
    from ..classroom.grading.rubric import Rubric, RubricError, read_rubric
    from ..classroom.grading.submission import Settings

    try:
        points = read_rubric(rubric) if rubric else Rubric()
    except RubricError as refusal:
        raise click.UsageError(str(refusal)) from refusal
    settings = Settings(points, timeout, memory, check=not no_check, source=source, version=__version__)
    files = submissions(paths)
    if not files:
        raise click.UsageError(_NOTHING.fill(paths=", ".join(map(str, paths))))
    memo = _prepared(pages) / "marks.jsonl" if pages else None
    count = 0

    def done(marks: dict[str, Any]) -> None:
        nonlocal count
        count += 1
        advance()

    try:
        with _progress(len(files)) as advance:
            marks = grade_folder(files, settings, jobs=jobs, memo=memo, done=done)
    except KeyboardInterrupt:
        word = _LOST if memo is None else _KEPT
        say(console(stderr=True), word.fill(count=count, total=len(files)))
        raise
    if pages:
        _write_pages(marks, pages)
    _write(marks, form)
    context.exit(COULD_NOT if any(each["status"] in ("unreadable", "died", "timeout") for each in marks) else 0)


def _prepared(pages: Path) -> Path:
    try:
        pages.mkdir(parents=True, exist_ok=True)
    except OSError as refusal:
        raise click.UsageError(_NO_FOLDER.fill(path=pages, reason=refusal.strerror)) from refusal
    return pages


def _write_pages(marks: list[dict[str, Any]], pages: Path) -> None:
    from ..classroom.grading.tables import as_page

    names: set[str] = set()
    for each in marks:
        stem = Path(each["path"]).with_suffix("").as_posix().strip("./").replace("/", "-").replace("\\", "-")
        name = stem
        while name in names:
            name += "-"
        names.add(name)
        (pages / f"{name}.html").write_text(as_page(each), encoding="utf-8")


def _write(marks: list[dict[str, Any]], form: str) -> None:
    if form == "json":
        text = json.dumps({"version": 1, "submissions": marks}, ensure_ascii=False, indent=1)
        sys.stdout.write(text + "\n")
    elif form == "csv":
        from ..classroom.grading.tables import as_csv

        sys.stdout.write(as_csv(marks))
    else:
        from .marks import print_marks

        print_marks(marks)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], object]]:
    """A bar on stderr while several submissions are graded, if someone is watching; what is given moves it on."""
    screen = console(stderr=True)
    if total < 2 or not screen.is_terminal:
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.update(task, advance=1)


_KEPT = Text(
    "{count} of {total} are graded; the same command goes on from there.",
    "已评完 {count}/{total} 份；再次运行同一条命令会接着评。",
)
_LOST = Text(
    "{count} of {total} were graded; with --pages they would have been kept.",
    "已评完 {count}/{total} 份；加上 --pages 就会保存下来，以后接着评。",
)
_NOTHING = Text("There is no .py or .ipynb file in {paths}.", "{paths} 中没有 .py 或 .ipynb 文件。")
_NO_FOLDER = Text("{path} cannot be used as a folder: {reason}.", "{path} 不能用作文件夹：{reason}。")
