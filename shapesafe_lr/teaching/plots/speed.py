"""Lessons 2.11 and 2.12: loop against vector, as it was timed on this machine."""

from ...language import Language, Text
from ..palette import BLUE, GREEN, ORANGE
from ..speedups import WAYS, Speedup
from .sheet import Axes, Figure, Sheet, sheet

STROKES = ((ORANGE, "o-"), (GREEN, "s--"), (BLUE, "^-"))
"""Slowest first; the last one is always the vectorized way."""


def plot_speedup(speedup: Speedup, *, axes: Axes | None = None, language: Language | None = None) -> Figure:
    """The median time of each way over the sizes, with the quartiles as a band; over functions, as bars.

    Lesson: course 1, week 2, "Vectorization" (2.11) and "More vectorization examples" (2.12).

    >>> import numpy as np
    >>> from shapesafe_lr.teaching.speedups import compare_dot
    >>> plot_speedup(compare_dot(np.random.default_rng(0), sizes=(10, 100), rounds=2)).axes[0].get_yscale()
    'log'
    """
    over_sizes = len({entry.size for entry in speedup.entries}) == len(speedup.entries)
    with sheet(axes, language=language) as page:
        draw = _draw_lines if over_sizes else _draw_bars
        draw(page, speedup)
        ratio = max(speedup.ratios())
        title = page.say(_TITLE, task=speedup.title.fill(page.language), ratio=f"{ratio:.0f}")
        page.axes.set(yscale="log", ylabel=page.say(_SECONDS), title=title)
        if not over_sizes:
            page.axes.set_ylim(top=5 * page.axes.get_ylim()[1])  # room for the legend above the bars
        page.axes.legend(loc="upper left", ncols=1 if over_sizes else 3)
        return page.figure


def _draw_lines(page: Sheet, speedup: Speedup) -> None:
    sizes = [entry.size for entry in speedup.entries]
    for k, way in enumerate(speedup.ways):
        colour, stroke = STROKES[-1] if k == len(speedup.ways) - 1 else STROKES[k % 2]
        timings = [entry.race[way] for entry in speedup.entries]
        medians = [timing.median_seconds for timing in timings]
        page.axes.plot(sizes, medians, stroke, color=colour.value, markersize=5, label=page.say(WAYS[way]))
        low, high = zip(*(timing.quartiles_seconds for timing in timings), strict=True)
        page.axes.fill_between(sizes, low, high, color=colour.value, alpha=0.2, linewidth=0)
    page.axes.set(xscale="log", xlabel=speedup.row_heading.fill(page.language))


def _draw_bars(page: Sheet, speedup: Speedup) -> None:
    width = 0.8 / len(speedup.ways)
    for k, way in enumerate(speedup.ways):
        colour, _ = STROKES[-1] if k == len(speedup.ways) - 1 else STROKES[k % 2]
        medians = [entry.race[way].median_seconds for entry in speedup.entries]
        places = [place + (k - (len(speedup.ways) - 1) / 2) * width for place in range(len(medians))]
        page.axes.bar(places, medians, width=width * 0.92, color=colour.value, label=page.say(WAYS[way]))
    labels = [entry.label for entry in speedup.entries]
    page.axes.set_xticks(range(len(labels)), labels, rotation=20, ha="right")


_TITLE = Text("{task}: up to {ratio} times faster", "{task}：最多快 {ratio} 倍")
_SECONDS = Text("seconds a call", "每次调用的秒数")
