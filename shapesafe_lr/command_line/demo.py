"""`shapesafe-lr demo`: logistic regression on real pictures, every shape checked, in both languages."""

import math
from pathlib import Path

import click

from ..language import Text
from .bilingual import bilingual_command, bilingual_option
from .terminal import console

EXISTING_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@bilingual_command(
    "demo",
    Text(
        en="Train logistic regression on pictures, every shape checked: pictures become X, one step with all its "
        "shapes, training, accuracy, the maximum-likelihood check, and three classic mistakes, each refused. Then a "
        "homework notebook is checked, mended and checked again.",
        zh="用图片训练逻辑回归，检查每一个形状：图像变成 X，一步迭代中的全部形状，训练，准确率，极大似然检验，"
        "三个经典错误，个个被拒绝。最后检查一份作业 notebook，修改，再检查。",
    ),
)
@bilingual_option(
    "--digit",
    metavar="DIGIT",
    type=click.IntRange(0, 9),
    default=5,
    show_default=True,
    text=Text(en="Which digit to tell from the others.", zh="要识别的数字。"),
)
@bilingual_option(
    "--data",
    type=EXISTING_FILE,
    text=Text(
        en="Pictures from an HDF5 file, such as the course's train_catvnoncat.h5; test_catvnoncat.h5 beside it is the "
        "test set.",
        zh="使用 HDF5 文件中的图片，例如课程的 train_catvnoncat.h5；旁边的 test_catvnoncat.h5 作为测试集。",
    ),
)
@bilingual_option(
    "--test-data",
    type=EXISTING_FILE,
    text=Text(en="The test set, if it has another name.", zh="测试集文件，如果它叫别的名字。"),
)
@bilingual_option(
    "--iterations",
    metavar="STEPS",
    type=click.IntRange(min=1),
    text=Text(
        en="How many steps to train.  [default: 1000, 2000 with --data]",
        zh="训练的步数（默认 1000，有 --data 时 2000）。",
    ),
)
@bilingual_option(
    "--learning-rate",
    metavar="NUMBER",
    type=click.FloatRange(min=0, min_open=True),
    text=Text(
        en="How far each step goes.  [default: 0.5, 0.005 with --data]", zh="学习率（默认 0.5，有 --data 时 0.005）。"
    ),
)
@bilingual_option(
    "--picture",
    type=click.Path(dir_okay=False, path_type=Path),
    text=Text(
        en="Where to save the cost curve, a new file.  [default: in a new temporary folder]",
        zh="代价曲线图保存到哪个新文件（默认放在新的临时文件夹里）。",
    ),
)
@bilingual_option(
    "--half",
    type=click.Choice(["library", "homework"]),
    text=Text(
        en="Show one half only: the library on pictures, or the checker on homework.",
        zh="只演示一半：library 用图片训练，homework 检查作业。",
    ),
)
def command(
    digit: int,
    data: Path | None,
    test_data: Path | None,
    iterations: int | None,
    learning_rate: float | None,
    picture: Path | None,
    half: str | None,
) -> None:
    """Show the acts one after the other."""
    if half != "homework":
        _library(digit, data, test_data, iterations, learning_rate, picture)
    if half != "library":
        from .demonstration.homework import show_homework

        show_homework(console())


def _library(
    digit: int,
    data: Path | None,
    test_data: Path | None,
    iterations: int | None,
    learning_rate: float | None,
    picture: Path | None,
) -> None:
    """The first half: logistic regression on pictures."""
    if picture is not None and picture.exists():
        raise click.UsageError(_EXISTS.fill(picture=picture))
    if learning_rate is not None and not math.isfinite(learning_rate):
        raise click.UsageError(_NOT_FINITE.fill(learning_rate=learning_rate))
    if test_data is not None and data is None:
        raise click.UsageError(_TEST_WITHOUT_DATA.fill())
    # Here, not above: `demo --help` should not wait for numpy.
    from .demonstration import accuracy, becoming_columns, likelihood, one_step, picture_sets, refusals, training

    try:
        sets = (
            picture_sets.digit_sets(digit)
            if data is None
            else picture_sets.file_sets(data, test_data or picture_sets.test_set_of(data))
        )
    except (ValueError, TypeError, ModuleNotFoundError) as refusal:
        raise click.UsageError(str(refusal)) from refusal
    num_iterations = iterations or sets.num_iterations
    rate = learning_rate or sets.learning_rate
    screen = console()
    becoming_columns.show_pictures(screen, sets)
    one_step.show_one_step(screen, sets, rate)
    try:
        run = training.show_training(screen, sets, num_iterations, rate)
    except ArithmeticError as lost:
        raise click.ClickException(str(lost)) from lost
    try:
        training.show_curve(screen, run, picture)
    except (OSError, ValueError) as refusal:  # a folder that is not there, an ending that is no picture's
        raise click.UsageError(f"--picture {picture}: {refusal}") from refusal
    accuracy.show_accuracy(screen, sets, run.w, run.b)
    likelihood.show_likelihood(screen, sets, run.w, run.b)
    refusals.show_refusals(screen, sets, run.w, run.b)


_EXISTS = Text(
    en="{picture} exists already; name a new file for the curve.",
    zh="{picture} 已经存在；请为曲线图起一个新的文件名。",
)
_NOT_FINITE = Text(
    en="--learning-rate {learning_rate}: a learning rate is a positive number.",
    zh="--learning-rate {learning_rate}：学习率应是正数。",
)
_TEST_WITHOUT_DATA = Text(en="--test-data needs --data beside it.", zh="--test-data 需要同时给出 --data。")
