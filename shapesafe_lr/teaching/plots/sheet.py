"""Where the plots are drawn: one style, no global state, Chinese labels where they can be read.

matplotlib's own font has no Chinese characters and would print boxes. So Chinese labels are set in a Chinese font
of the machine; where there is none they stay English, except when matplotlib is told to keep text as text
(`svg.fonttype: none`), because then the reader's browser has the font.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ...language import Language, Text, chosen_language
from ..palette import BLUE, COLOURS, GREEN, GRID, INK, ORANGE, PAPER, RED
from ..svg import Picture, identified

if TYPE_CHECKING:
    from matplotlib.axes import Axes as Axes
    from matplotlib.figure import Figure as Figure
else:  # an annotation that `@checked` can resolve although matplotlib is only imported when something is drawn
    Axes = Figure = Any

CHINESE_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Hiragino Sans GB", "Heiti SC",
    "Microsoft YaHei", "SimHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Sans CJK JP", "Arial Unicode MS",
)  # fmt: skip

NO_MATPLOTLIB = Text(
    en='Plots need matplotlib, an extra: python -m pip install "shapesafe_lr[plots]"',
    zh='画图需要 matplotlib，它是可选依赖：python -m pip install "shapesafe_lr[plots]"',
)


class Sheet(NamedTuple):
    """A figure with the axes to draw into, and the language of its labels."""

    figure: Figure
    axes: Axes
    language: Language

    def say(self, text: Text, **facts: object) -> str:
        """A label in the language of this figure."""
        return text.fill(self.language, **facts)


@contextmanager
def sheet(
    axes: Axes | None = None,
    *,
    size: tuple[float, float] = (6.4, 3.6),
    language: Language | None = None,
    projection: str | None = None,
) -> Iterator[Sheet]:
    """A new figure in our style, or the caller's axes; inside the block everything drawn takes that style.

    Raises ModuleNotFoundError, naming the extra, if matplotlib is missing.
    """
    matplotlib = _matplotlib()
    spoken = _readable(matplotlib, language or chosen_language())
    with matplotlib.rc_context(_style(matplotlib, spoken)):
        if axes is None:
            figure = _figure_class()(figsize=size, layout="constrained")
            axes = figure.add_subplot(projection=projection)
        else:
            figure = axes.get_figure()
        yield Sheet(figure, axes, spoken)


def chinese_font() -> str | None:
    """The font of this machine that Chinese labels are set in, None if there is none."""
    _matplotlib()
    from matplotlib.font_manager import fontManager

    installed = {font.name for font in fontManager.ttflist}
    return next((name for name in CHINESE_FONTS if name in installed), None)


def as_svg(figure: Figure, title: str, description: str) -> Picture:
    """The figure as SVG for a page: text stays text, and the colours follow the page (see `palette`).

    The title and the description are for readers who cannot see the picture. Equal figures give equal bytes.
    """
    matplotlib = _matplotlib()
    written = io.StringIO()
    settings = {"svg.fonttype": "none", "svg.hashsalt": "shapesafe_lr"}
    with matplotlib.rc_context(settings), warnings.catch_warnings():
        # the browser has the characters that a font of this machine lacks
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(written, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    svg = written.getvalue()
    svg = svg[svg.index("<svg") :]
    for colour in COLOURS:
        svg = svg.replace(colour.value, colour.css)
    return identified(svg, title, description)


def _matplotlib() -> Any:
    try:
        import matplotlib
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(NO_MATPLOTLIB.fill(), name="matplotlib") from error
    return matplotlib


def _readable(matplotlib: Any, language: Language) -> Language:
    """The language, or English where Chinese would come out as boxes."""
    if language == "zh" and chinese_font() is None and matplotlib.rcParams["svg.fonttype"] != "none":
        return "en"
    return language


def _style(matplotlib: Any, language: Language) -> dict[str, object]:
    from cycler import cycler

    fonts = ["DejaVu Sans"] + [font for font in [chinese_font() if language == "zh" else None] if font]
    inked = ("text.color", "axes.labelcolor", "axes.edgecolor", "axes.titlecolor", "xtick.color", "ytick.color")
    return dict.fromkeys(inked, INK.value) | {
        "axes.facecolor": "none",
        "axes.grid": False,
        "axes.prop_cycle": cycler(color=[colour.value for colour in (BLUE, ORANGE, GREEN, RED)]),
        "axes.spines.right": False,
        "axes.spines.top": False,
        "axes.titlesize": 12,
        "figure.facecolor": PAPER.value,
        "font.family": fonts,
        "font.size": 11,
        "grid.color": GRID.value,
        "grid.linewidth": 0.5,
        "legend.frameon": False,
        "legend.labelcolor": INK.value,
        "lines.linewidth": 2,
        "savefig.facecolor": PAPER.value,
    }


@cache
def _figure_class() -> type:
    """matplotlib's Figure that a notebook can show although pyplot knows nothing of it."""
    _matplotlib()
    from matplotlib.figure import Figure

    class LessonFigure(Figure):
        def _repr_png_(self) -> bytes:
            written = io.BytesIO()
            self.savefig(written, format="png", dpi=110)
            return written.getvalue()

    return LessonFigure
