"""A sheet of SVG: boxes, lines, arrows and words, with a title and a description for those who cannot see it."""

from dataclasses import dataclass, field
from hashlib import sha256
from html import escape

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
        self, x: float, y: float, width: float, height: float, colour: Colour = INK, *, fill: float = 0.0, dashed: bool = False
    ) -> None:
        """A rectangle with its upper left corner at (x, y); `fill` is how strongly its inside takes the colour, 0 to 1."""
        style = f"stroke:{colour.css};fill:{colour.css};fill-opacity:{fill:g}" + (";stroke-dasharray:4 3" if dashed else "")
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
        self._elements.append(f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" style="{style}">{escape(words)}</text>')

    def curve(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: Colour = INK,
        *,
        dashed: bool = False,
        arrow: bool = True,
    ) -> None:
        """A line from start to end that leaves and arrives level, with an arrow head at its end."""
        (x1, y1), (x2, y2) = start, end
        bend = (x2 - x1) / 2
        path = f"M{x1:.1f},{y1:.1f} C{x1 + bend:.1f},{y1:.1f} {x2 - bend:.1f},{y2:.1f} {x2:.1f},{y2:.1f}"
        style = f"stroke:{colour.css};fill:none;stroke-width:1.5" + (";stroke-dasharray:5 4" if dashed else "")
        head = ""
        if arrow:
            self._heads.add(colour)
            head = f' marker-end="url(#\0{colour.name})"'
        self._elements.append(f'<path d="{path}" style="{style}"{head}/>')

    def picture(self, width: float, height: float, *, title: str, description: str) -> Picture:
        """The drawing as SVG. Its ids come from its content: equal pictures are equal bytes, others never share an id."""
        # \0 stands for the prefix until the content is known; no text of XML can hold it
        heads = "".join(_arrow_head(colour) for colour in sorted(self._heads))
        body = f"<defs>{heads}</defs>" + "\n".join(self._elements)
        words = f'<title id="\0title">{escape(title)}</title>\n<desc id="\0desc">{escape(description)}</desc>'
        opening = (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="shapesafe-picture" role="img" viewBox="0 0 {width:.0f} {height:.0f}"'
            f' aria-labelledby="\0title \0desc" style="max-width:100%;width:{width:.0f}px;height:auto">'
        )
        drawing = f"{opening}\n{words}\n{body}\n</svg>\n"
        prefix = "shapesafe-" + sha256(drawing.encode()).hexdigest()[:10]
        return Picture(drawing.replace("\0", prefix + "-"), title, description)


def _arrow_head(colour: Colour) -> str:
    return (
        f'<marker id="\0{colour.name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"'
        f' orient="auto" markerUnits="userSpaceOnUse"><path d="M0,0.5 L7.5,4 L0,7.5 z" style="fill:{colour.css}"/></marker>'
    )
