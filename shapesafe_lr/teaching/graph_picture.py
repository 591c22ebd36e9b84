"""A computation graph as SVG: values or shapes in the boxes, blue the way forwards, orange the derivatives back."""

from dataclasses import dataclass

from ..language import Language, Text
from .graph import Node, nodes_of
from .graph_layout import Box, Lane, extent, place
from .palette import BLUE, INK, MUTED, ORANGE
from .passes import ReversePass, reverse_pass
from .svg import Picture, Sheet

CHARACTER, LINE, PADDING, BESIDE = 8.6, 20.0, 10.0, 6.0


def draw_graph(
    J: Node,
    *,
    derivatives: bool = True,
    every_operation: bool = False,
    downwards: bool = False,
    language: Language | None = None,
) -> Picture:
    """The graph of J, each node with its value or, if it holds an array, with its shape.

    A box is drawn for every variable and every named node, as on the slides; unnamed operations are part of the
    formula in the next box, unless `every_operation` asks for a box each. With `derivatives` the way back is drawn
    too. `downwards` lets the values flow from top to bottom, for narrow pages.

    Lesson: course 1, week 2, "Computation graph" (2.7) and "Derivatives with a computation graph" (2.8).

    >>> from shapesafe_lr.teaching.course_graphs import three_times_a_plus_bc
    >>> print(draw_graph(three_times_a_plus_bc(), derivatives=False).description)
    a = 5. b = 3. c = 2. u = b * c = 6. v = a + u = 11. J = 3 * v = 33.
    """
    inscriptions = _inscriptions(J, every_operation, reverse_pass(J) if derivatives else None)
    boxes = {inscription.node: inscription.box(downwards) for inscription in inscriptions}
    for inscription in inscriptions:
        boxes[inscription.node].sources = [boxes[source] for source in inscription.sources]
    lanes = place(list(boxes.values()))
    with_return = {id(boxes[each.node]) for each in inscriptions if each.derivative}
    sheet = Sheet()
    drawing = _Drawing(sheet, downwards, with_return)
    for box in [*boxes.values(), *lanes]:
        drawing.arrows(box)
    for inscription in inscriptions:
        drawing.inscribe(inscription, boxes[inscription.node])
    along, across = extent([*boxes.values(), *lanes])
    width, height = (across, along) if downwards else (along, across)
    title = (_WITH_DERIVATIVES if derivatives else _TITLE).fill(language, name=J.label)
    return sheet.picture(width, height, title=title, description=_description(J, inscriptions, language))


@dataclass(frozen=True, eq=False)
class _Inscription:
    """What is written in the box of a node, and the nodes whose boxes it is joined to."""

    node: Node
    heading: str
    value: str
    derivative: str
    sources: tuple[Node, ...]

    @property
    def lines(self) -> list[str]:
        return [line for line in (self.heading, self.value, self.derivative) if line]

    def box(self, downwards: bool) -> Box:
        """A box that the lines fit into."""
        width = max(4, *map(len, self.lines)) * CHARACTER + 2 * PADDING
        height = len(self.lines) * LINE + PADDING + 4
        along, across = (height, width) if downwards else (width, height)
        return Box(along, across, [], late=self.node.given)


def _inscriptions(J: Node, every_operation: bool, reverse: ReversePass | None) -> list[_Inscription]:
    """One for each box, operands first; a node without a box passes on the nodes that flow into it."""
    inscriptions = []
    flows: dict[Node, tuple[Node, ...]] = {}
    for node in nodes_of(J):
        into = tuple(dict.fromkeys(source for operand in node.operands for source in flows[operand]))
        drawn = node is J or bool(node.name) or every_operation or node.operation is None
        if drawn and not node.is_literal:
            value = f"{node.value:.4g}" if node.shape == () else str(node.shape)
            inscriptions.append(
                _Inscription(node, _heading(node, every_operation), value, _derivative(J, node, reverse), into)
            )
            into = (node,)
        flows[node] = into
    return inscriptions


def _heading(node: Node, every_operation: bool) -> str:
    """The name and the formula; where an operand without a name has a box of its own, a dot stands for it."""
    if node.operation is None:
        return node.label
    operands = [operand.name or (operand.label if operand.is_literal else "·") for operand in node.operands]
    formula = node.operation.formula.format(*operands) if every_operation else node.formula
    return f"{node.name} = {formula}" if node.name else formula


def _derivative(J: Node, node: Node, reverse: ReversePass | None) -> str:
    if reverse is None or node is J or node not in reverse.derivatives:
        return ""
    value = reverse[node]
    name = f"d{J.name or '·'}/d{node.name or '·'}"
    return f"{name} = {value:.4g}" if value.shape == () else f"{name} {value.shape}"


@dataclass(frozen=True)
class _Drawing:
    """Boxes and arrows put on the sheet, to the right or downwards."""

    sheet: Sheet
    downwards: bool
    with_return: set[int]

    def point(self, along: float, across: float) -> tuple[float, float]:
        """A place on the sheet."""
        return (across, along) if self.downwards else (along, across)

    def arrows(self, box: Box) -> None:
        """The arrows that come into a box or a lane; beside each the way back, if a derivative takes it."""
        for source in box.sources:
            returns = id(source.of if isinstance(source, Lane) else source) in self.with_return
            self.arrow(source.start + source.along, source.middle, box.start, box.middle, returns, source, box)
        if isinstance(box, Lane):
            returns = id(box.of) in self.with_return
            self.arrow(box.start, box.middle, box.start + box.along, box.middle, returns, box, box)

    def arrow(self, start: float, from_: float, end: float, to: float, returns: bool, source: Box, target: Box) -> None:
        """One piece of an arrow; heads stand at boxes only, not where a piece meets a lane."""
        shift = BESIDE if returns else 0.0
        away, back = not isinstance(target, Lane), not isinstance(source, Lane)
        first, last = self.point(start, from_ - shift), self.point(end, to - shift)
        self.sheet.curve(first, last, BLUE, arrow=away, downwards=self.downwards)
        if returns:
            first, last = self.point(end, to + shift), self.point(start, from_ + shift)
            self.sheet.curve(first, last, ORANGE, dashed=True, arrow=back, downwards=self.downwards)

    def inscribe(self, inscription: _Inscription, box: Box) -> None:
        """The frame of a box and its lines."""
        x, y = self.point(box.start, box.side)
        width, height = self.point(box.along, box.across)
        self.sheet.box(x, y, width, height, MUTED if inscription.node.given else BLUE, fill=0.10)
        for k, line in enumerate(inscription.lines, start=1):
            colour = ORANGE if line is inscription.derivative else INK
            self.sheet.text(x + width / 2, y + k * LINE + 1, line, colour, size=14, bold=k == 1, code=True)


def _description(J: Node, inscriptions: list[_Inscription], language: Language | None) -> str:
    """The picture in words: one sentence a box."""
    comma, full_stop = Text(en=", ", zh="，").fill(language), Text(en=". ", zh="。").fill(language)
    sentences = (comma.join(_said(inscription, language)) for inscription in inscriptions)
    return full_stop.join(sentences) + full_stop.strip()


def _said(inscription: _Inscription, language: Language | None) -> list[str]:
    """What a box says, every node under its full name."""
    node, value = inscription.node, inscription.value
    name = f"{node.name} = {node.formula}" if node.name and node.formula else node.label
    said = f"{name} = {value}" if node.shape == () else _OF_SHAPE.fill(language, name=name, shape=value)
    derivative = inscription.derivative.replace("·", f"({node.label})")
    return [said, derivative] if derivative else [said]


_TITLE = Text(en="Computation graph of {name}", zh="{name} 的计算图")
_WITH_DERIVATIVES = Text(en="Computation graph of {name}, with its derivatives", zh="{name} 的计算图与导数")
_OF_SHAPE = Text(en="{name} of shape {shape}", zh="{name} 的形状是 {shape}")
