"""Third act: gradient descent with a progress bar, and the cost curve, drawn in the terminal and saved as a picture."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from ...language import Text
from ...logistic.descent import CostRises
from ...logistic.propagation import initialize_with_zeros
from ...logistic.training import Training, train
from ..terminal import encodes, say
from .curve import draw_curve
from .picture_sets import PictureSets
from .staging import heading, paragraph

if TYPE_CHECKING:
    from rich.console import Console

_POINTS = 200
"""About so many costs are recorded for the curve, whatever the number of iterations."""


def show_training(screen: "Console", sets: PictureSets, num_iterations: int, learning_rate: float) -> Training:
    """Train from zeros, every check on. Raises ArithmeticError if the cost turns to nan."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    heading(screen, _HEADING.fill(num_iterations=num_iterations, learning_rate=learning_rate))
    screen.print()
    w, b = initialize_with_zeros(sets.X_train.shape[0])
    columns = TextColumn("{task.description}"), BarColumn(28), MofNCompleteColumn(), TimeRemainingColumn()
    with _rises_said(screen), Progress(*columns, TextColumn("{task.fields[cost]}"), console=screen) as bar:
        task = bar.add_task(_TRAINING.fill(), total=num_iterations, cost="")
        return train(
            w,
            b,
            sets.X_train,
            sets.Y_train,
            num_iterations=num_iterations,
            learning_rate=learning_rate,
            record_every=max(1, num_iterations // _POINTS),
            on_cost=lambda _, cost: bar.update(task, cost=_COST_NOW.fill(cost=f"{cost:.4f}")),
            on_step=lambda steps: bar.update(task, completed=steps),
        )


@contextmanager
def _rises_said(screen: "Console") -> Iterator[None]:
    """A rising cost is a warning of the library; here it becomes a paragraph of the story."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", CostRises)
        yield
    for each in caught:
        paragraph(screen, str(each.message), style="yellow")


def show_curve(screen: "Console", run: Training, wanted: Path | None) -> None:
    """The cost against the iterations."""
    paragraph(screen, _CURVE.fill(iterations=run.steps))
    screen.print()
    costs = [*run.costs, run.cost]
    for line in draw_curve(costs, width=min(screen.width, 76), height=12, braille=encodes("⠁")):
        screen.print(line, no_wrap=True, crop=True)
    paragraph(screen, _FELL.fill(first=f"{costs[0]:.4f}", last=f"{costs[-1]:.4f}"))
    try:
        say(screen, _SAVED.fill(picture=save_curve(run, wanted)))
    except ModuleNotFoundError as missing:  # matplotlib is an extra; the message names it
        say(screen, str(missing))


def save_curve(run: Training, wanted: Path | None) -> Path:
    """Save the curve as a picture, at `wanted` or in a new folder, so that no file is ever written over."""
    from ...teaching.plots.descent import plot_costs

    every = run.iterations[1] if len(run.iterations) > 1 else 1
    figure = plot_costs(run.costs, every=every)
    picture = wanted or Path(mkdtemp(prefix="shapesafe-lr-")) / "cost.png"
    drawn = BytesIO()  # first here, so that a format that fails leaves no file behind
    figure.savefig(drawn, dpi=150, format=picture.suffix.lstrip(".") or "png")
    with picture.open("xb") as file:
        file.write(drawn.getvalue())
    return picture


_HEADING = Text(
    en="3. Training: {num_iterations} iterations, learning_rate = {learning_rate:g}",
    zh="3. 训练：{num_iterations} 次迭代，learning_rate = {learning_rate:g}",
)
_TRAINING = Text(en="training", zh="训练")
_COST_NOW = Text(en="cost {cost}", zh="代价 {cost}")
_CURVE = Text(en="The cost over {iterations} iterations, in nats:", zh="{iterations} 次迭代中的代价（单位：奈特）：")
_FELL = Text(en="The cost went from {first} to {last}.", zh="代价从 {first} 降到 {last}。")
_SAVED = Text(en="The curve as a picture: {picture}", zh="曲线图已保存：{picture}")
