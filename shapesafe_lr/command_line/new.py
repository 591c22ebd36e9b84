"""`shapesafe-lr new week2 [DIR]`: write the exercise notebooks of a week into a folder."""

from pathlib import Path

import click

from ..language import Text
from .bilingual import bilingual_command
from .terminal import console


@bilingual_command(
    "new",
    Text(
        en="Write the exercise notebooks of a WEEK (week2) into DIR, a folder of that name unless you say another. No "
        "file is ever overwritten.",
        zh="把某一周（week2）的练习 notebook 写入 DIR（默认为同名文件夹）。不会覆盖任何已有文件。",
    ),
)
@click.argument("week")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False, path_type=Path))
def command(week: str, folder: Path | None) -> None:
    """Write them, and say what to do next."""
    from ..classroom.exercises import CannotWrite, write_notebooks

    folder = folder or Path(week)
    try:
        written = write_notebooks(week, folder)
    except CannotWrite as refusal:
        raise click.UsageError(str(refusal)) from refusal
    except OSError as refusal:
        raise click.UsageError(_NOT_WRITTEN.fill(folder=folder, reason=refusal.strerror)) from refusal
    screen = console()
    for path in written:
        screen.print(str(path), markup=False, highlight=False)
    screen.print(_NEXT.fill(first=written[0], folder=folder), markup=False, highlight=False, soft_wrap=True)


_NOT_WRITTEN = Text("{folder} cannot be written to: {reason}.", "{folder} 无法写入：{reason}。")
_NEXT = Text(
    "Open {first} in Jupyter; when you are done: shapesafe-lr grade {folder}",
    "用 Jupyter 打开 {first}；完成之后运行：shapesafe-lr grade {folder}",
)
