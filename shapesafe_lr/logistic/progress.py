"""What a training run shows while it runs: nothing, unless asked with print_cost=True.

Then each recorded cost is a line, as in the course; and on a terminal a bar appears when the run is a long one.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from ..language import Text

if TYPE_CHECKING:
    from rich.console import Console

COST_LINE = Text(
    en="Cost after iteration {iteration}: {cost:.6f}",
    zh="第 {iteration} 次迭代后的代价：{cost:.6f}",
)
BAR_LABEL = Text(en="gradient descent", zh="梯度下降")

LONG_RUN_SECONDS = 1.0


class Watchers(NamedTuple):
    """What `train` calls as it goes: at each recorded cost, and about ten times as often."""

    on_cost: Callable[[int, float], None] | None = None
    on_step: Callable[[int], None] | None = None


@contextmanager
def shown(num_iterations: int, console: "Console | None" = None) -> Iterator[Watchers]:
    """Watchers that write costs to the console and, on a terminal, a bar under them after a second."""
    from rich.console import Console
    from rich.progress import Progress

    console = console or Console(highlight=False)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        run = bar.add_task(BAR_LABEL.fill(), total=num_iterations, visible=False)
        began = time.monotonic()

        def on_cost(iteration: int, cost: float) -> None:
            console.print(COST_LINE.fill(iteration=iteration, cost=cost))

        def on_step(iteration: int) -> None:
            bar.update(run, completed=iteration, visible=time.monotonic() - began > LONG_RUN_SECONDS)

        yield Watchers(on_cost, on_step)
