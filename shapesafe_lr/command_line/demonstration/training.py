"""Third act: gradient descent with a progress bar, and the cost curve, drawn in the terminal and saved as a picture."""

import math
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from ...array_types import Scalar, Weights
from ...language import Text
from ...logistic.propagation import initialize_with_zeros, propagate, update
from ..terminal import encodes, say
from .curve import draw_curve
from .picture_sets import PictureSets
from .staging import heading, paragraph

if TYPE_CHECKING:
    from rich.console import Console


def show_training(
    screen: "Console", sets: PictureSets, num_iterations: int, learning_rate: float
) -> tuple[Weights, Scalar, list[float]]:
    """Train from zeros, every check on; the parameters, and the cost at each iteration."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    X, Y = sets.X_train, sets.Y_train
    heading(screen, _HEADING.fill(num_iterations=num_iterations, learning_rate=learning_rate))
    w, b = initialize_with_zeros(X.shape[0])
    costs: list[float] = []
    screen.print()
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, TextColumn("{task.fields[cost]}"), console=screen) as progress:
        task = progress.add_task(_TRAINING.fill(), total=num_iterations, cost="")
        for _ in range(num_iterations):
            grads, cost = propagate(w, b, X, Y)
            w, b = update(w, b, grads["dw"], grads["db"], learning_rate)
            costs.append(float(cost))
            progress.update(task, advance=1, cost=_COST_NOW.fill(cost=f"{costs[-1]:.4f}"))
    return w, b, costs


def show_curve(screen: "Console", costs: list[float], learning_rate: float, wanted: Path | None) -> None:
    """The cost against the iterations."""
    paragraph(screen, _CURVE.fill(iterations=len(costs)))
    screen.print()
    # A learning rate that is far too large ends in nan, which has no place on a curve.
    finite = [cost for cost in costs if math.isfinite(cost)]
    for line in draw_curve(finite, width=min(screen.width, 76), height=12, braille=encodes("⠁")):
        screen.print(line, no_wrap=True, crop=True)
    paragraph(screen, _FELL.fill(first=f"{costs[0]:.4f}", last=f"{costs[-1]:.4f}"))
    picture = save_curve(costs, learning_rate, wanted)
    say(screen, _NO_MATPLOTLIB.fill() if picture is None else _SAVED.fill(picture=picture))


def save_curve(costs: list[float], learning_rate: float, wanted: Path | None) -> Path | None:
    """Save the curve as a picture, at `wanted` or in a new folder; None where matplotlib is missing."""
    try:
        from matplotlib.figure import Figure
    except ModuleNotFoundError:
        return None
    picture = wanted or Path(mkdtemp(prefix="shapesafe-lr-")) / "cost.png"
    figure = Figure(figsize=(6, 4), layout="constrained")
    axes = figure.add_subplot()
    axes.plot(costs)
    axes.set(xlabel="iterations", ylabel="cost (nats)", title=f"learning_rate = {learning_rate:g}")
    figure.savefig(picture, dpi=150)
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
_NO_MATPLOTLIB = Text(
    en='For the curve as a picture install matplotlib: python -m pip install "shapesafe_lr[plots]"',
    zh='若要把曲线存成图片，请安装 matplotlib：python -m pip install "shapesafe_lr[plots]"',
)
