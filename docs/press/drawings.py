"""Figures for a page: SVG inside the HTML, in colours that follow the reader's light or dark.

matplotlib draws with placeholder colours; each becomes a CSS variable in the finished SVG. This module goes to the
reader's browser too: what is drawn there looks like what was drawn when the page was built.
"""

import contextlib
import html
import io
import itertools
import re
from collections.abc import Iterator
from typing import Any

PLACEHOLDERS = {
    "#010203": "currentColor",
    "#a10001": "var(--plot-1)",
    "#a20002": "var(--plot-2)",
    "#a30003": "var(--plot-3)",
    "#a40004": "var(--plot-4)",
    "#b00001": "var(--plot-faint)",
}
INK, *CYCLE, FAINT = PLACEHOLDERS
NAMED = {  # matplotlib's own cycle, for plots that name a colour themselves
    "#1f77b4": "var(--plot-1)",
    "#ff7f0e": "var(--plot-2)",
    "#2ca02c": "var(--plot-3)",
    "#d62728": "var(--plot-2)",
    "#9467bd": "var(--plot-4)",
    "#808080": "var(--plot-faint)",
}

first_id = "fig"  # what the ids of a figure begin with: no two pictures of a page may share one
_numbers = itertools.count(1)
_pictures: list[Any] = []  # SVG, or figures of matplotlib that pyplot does not know


@contextlib.contextmanager
def style() -> Iterator[None]:
    """matplotlib set to draw for the site, if it is there."""
    try:
        import matplotlib
    except ModuleNotFoundError:
        yield
        return
    matplotlib.use("Agg")
    from cycler import cycler

    ink = {f"{part}.color": INK for part in ("text", "xtick", "ytick")}
    settings = ink | {
        "axes.labelcolor": INK,
        "axes.edgecolor": INK,
        "axes.titlecolor": INK,
        "axes.prop_cycle": cycler(color=CYCLE),
        "axes.facecolor": "none",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "figure.facecolor": "none",
        "figure.figsize": (6.4, 3.6),
        "figure.constrained_layout.use": True,
        "font.size": 11,
        "font.family": "sans-serif",
        "grid.color": FAINT,
        "legend.frameon": False,
        "legend.labelcolor": INK,
        "lines.linewidth": 2,
        "patch.edgecolor": INK,
        "savefig.facecolor": "none",
        "svg.fonttype": "none",
        "svg.hashsalt": "shapesafe_lr",
    }
    with matplotlib.rc_context(settings):
        yield


def take_figures(alt: str) -> list[str]:
    """The SVG of all open figures and of the pictures that were the value of a block; none is left open."""
    import sys

    taken = [_placed(_svg_of(picture, alt), alt) for picture in _pictures]
    _pictures.clear()
    if "matplotlib.pyplot" in sys.modules:
        from matplotlib import pyplot

        for number in pyplot.get_fignums():
            drawn = io.StringIO()
            pyplot.figure(number).savefig(drawn, format="svg", metadata={"Date": None, "Creator": None})
            taken.append(_placed(drawn.getvalue(), alt))
        pyplot.close("all")
    return taken


def keep_if_picture(value: Any) -> bool:
    """Whether the value of a block is a picture; if so it is kept for take_figures."""
    if hasattr(value, "savefig"):
        if getattr(value, "number", None) is None:  # pyplot numbers its own, and they are taken anyway
            _pictures.append(value)
        return True
    if type(value).__module__.startswith("matplotlib"):
        return True  # Axes: their figure is open and will be taken
    if isinstance(value, str) and value.lstrip().startswith("<svg"):
        _pictures.append(value)
        return True
    if hasattr(value, "_repr_svg_"):
        _pictures.append(value._repr_svg_())
        return True
    return False


def as_wide_as(width: float) -> str:
    """The style of a drawing: on a narrow screen it shrinks to three quarters, then its figure scrolls."""
    return f"width: clamp({0.75 * width:.0f}px, 100%, {width:.0f}px)"


def _svg_of(picture: Any, alt: str) -> str:
    if isinstance(picture, str):
        return picture
    from shapesafe_lr.teaching.plots.sheet import as_svg

    return as_svg(picture, alt, alt).svg


def _placed(svg: str, alt: str) -> str:
    """An SVG ready to stand in a page: its own ids, a name, colours by variable, no fixed size."""
    svg = svg[svg.index("<svg") :]
    prefix = f"{first_id}{next(_numbers)}-"
    svg = re.sub(r'\bid="', f'id="{prefix}', svg)
    svg = re.sub(r'(href=")#', rf"\1#{prefix}", svg)
    svg = re.sub(r"url\(#", f"url(#{prefix}", svg)
    svg = re.sub(r'aria-labelledby="[^"]*"|role="img"', "", svg, count=2)
    for colour, variable in (PLACEHOLDERS | NAMED).items():
        svg = re.sub(colour, variable, svg, flags=re.IGNORECASE)
    svg = re.sub(r" font-family: 'DejaVu Sans'[^;\"]*;?", "", svg)  # matplotlib's font is not the page's
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)  # its rules would hold for the whole page
    opening = re.match(r"<svg[^>]*>", svg)
    assert opening
    box = re.search(r'viewBox="([^"]*)"', opening[0])
    size = re.search(r'\bwidth="([\d.]+)(pt|px|)"', opening[0])
    width = float(size[1]) * (4 / 3 if size and size[2] == "pt" else 1) if size else 640
    head = (
        f'<svg class="drawing" role="img" aria-label="{html.escape(alt)}" xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{box[1] if box else "0 0 640 360"}" '
        f'style="{as_wide_as(width)}">'
    )
    svg = head + svg[opening.end() :]
    return re.sub(r"<metadata>.*?</metadata>|<\?xml[^>]*>|<!--.*?-->", "", svg, flags=re.DOTALL).strip()
