"""A sheet of SVG: boxes, lines, arrows and words, with a title and a description for those who cannot see it."""

from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from re import sub

from .palette import INK, Colour

FONT = "system-ui, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
MONOSPACE = "ui-monospace, 'JetBrains Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace"


@dataclass(frozen=True)
class Picture:
    """A finished drawing: SVG text that a page can hold as it is, and that a notebook shows by itself.

    >>> sheet = Sheet()
    >>> sheet.text(20, 20, "J = 33")
    >>> "J = 33" in sheet.picture(40, 40, title="A number", description="J is 33.").svg
    True
    """

    svg: str
    title: str
    description: str

    def __str__(self) -> str:
        return self.svg

    def _repr_svg_(self) -> str:
        return self.svg


@dataclass
class Sheet:
    """What has been drawn so far. Places are in pixels from the upper left corner."""

    _elements: list[str] = field(default_factory=list)
    _heads: set[Colour] = field(default_factory=set)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: Colour = INK,
        *,
        fill: float = 0.0,
        dashed: bool = False,
    ) -> None:
        """A rectangle with its upper left corner at (x, y); `fill` is how much of the colour its inside takes."""
        style = f"stroke:{colour.css};fill:{colour.css};fill-opacity:{fill:g}" + (
            ";stroke-dasharray:4 3" if dashed else ""
        )
        place = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        self._elements.append(f'<rect {place} rx="4" style="{style};stroke-width:1.5"/>')

    def text(
        self,
        x: float,
        y: float,
        words: str,
        colour: Colour = INK,
        *,
        size: float = 15,
        bold: bool = False,
        code: bool = False,
        anchor: str = "middle",
    ) -> None:
        """Words whose baseline is at y, centred on x unless the anchor is "start" or "end"."""
        weight = ";font-weight:600" if bold else ""
        style = f"fill:{colour.css};font-family:{MONOSPACE if code else FONT};font-size:{size:g}px{weight}"
        self._elements.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" style="{style}">{escape(words)}</text>'
        )

    def curve(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: Colour = INK,
        *,
        dashed: bool = False,
        arrow: bool = True,
        downwards: bool = False,
    ) -> None:
        """A line from start to end that leaves and arrives level, or upright, with an arrow head at its end."""
        (x1, y1), (x2, y2) = start, end
        bend_x, bend_y = (0.0, (y2 - y1) / 2) if downwards else ((x2 - x1) / 2, 0.0)
        path = f"M{x1:.1f},{y1:.1f} C{x1 + bend_x:.1f},{y1 + bend_y:.1f} "
        path += f"{x2 - bend_x:.1f},{y2 - bend_y:.1f} {x2:.1f},{y2:.1f}"
        style = f"stroke:{colour.css};fill:none;stroke-width:1.5" + (";stroke-dasharray:5 4" if dashed else "")
        head = ""
        if arrow:
            self._heads.add(colour)
            head = f' marker-end="url(#{colour.name})"'
        self._elements.append(f'<path d="{path}" style="{style}"{head}/>')

    def picture(self, width: float, height: float, *, title: str, description: str) -> Picture:
        """The drawing as SVG."""
        heads = "".join(_arrow_head(colour) for colour in sorted(self._heads))
        opening = f'<svg xmlns="http://www.w3.org/2000/svg" {_size(width, height)}>'
        return identified(
            f"{opening}\n<defs>{heads}</defs>\n" + "\n".join(self._elements) + "\n</svg>\n", title, description
        )


def identified(svg: str, title: str, description: str) -> Picture:
    """An SVG with its title and description, and with ids of its own.

    A page may hold many pictures, and ids must differ within a page: each gets a prefix made from the content, so
    that equal pictures are equal bytes.
    """
    words = f'<title id="title">{escape(title)}</title>\n<desc id="desc">{escape(description)}</desc>'
    svg = sub(r"<svg\b", '<svg class="shapesafe-picture" role="img" aria-labelledby="title desc"', svg, count=1)
    head_end = svg.index(">") + 1
    svg = svg[:head_end] + "\n" + words + svg[head_end:]
    prefix = "shapesafe-" + sha256(svg.encode()).hexdigest()[:10] + "-"
    svg = sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{prefix}", svg)
    svg = svg.replace('aria-labelledby="title desc"', f'aria-labelledby="{prefix}title {prefix}desc"', 1)
    return Picture(svg, title, description)


def _size(width: float, height: float) -> str:
    """As large as it is drawn, but never wider than the page."""
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    return size + ' style="max-width:100%;height:auto"'


def _arrow_head(colour: Colour) -> str:
    return (
        f'<marker id="{colour.name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"'
        f' orient="auto" markerUnits="userSpaceOnUse"><path d="M0,0.5 L7.5,4 L0,7.5 z" style="fill:{colour.css}"/>'
        "</marker>"
    )
