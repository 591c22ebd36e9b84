"""A computation graph as SVG: values or shapes in the boxes, blue to the right, the derivatives back in orange."""

from dataclasses import dataclass

from ..language import Language, Text
from .graph import Node, nodes_of
from .palette import BLUE, INK, MUTED, ORANGE
from .passes import ReversePass, reverse_pass
from .svg import Picture, Sheet

CHARACTER, LINE, GAP, ROW, MARGIN = 8.6, 20.0, 46.0, 34.0, 14.0


def draw_graph(
    J: Node, *, derivatives: bool = True, every_operation: bool = False, language: Language | None = None
) -> Picture:
    """The graph of J, each node with its value or, if it holds an array, with its shape.

    A box is drawn for every variable and every named node, as on the slides; unnamed operations are part of the
    formula in the next box, unless `every_operation` asks for a box each. With `derivatives` the way back is drawn
    too.

    Lesson: course 1, week 2, "Computation graph" (2.7) and "Derivatives with a computation graph" (2.8).

    >>> from shapesafe_lr.teaching.course_graphs import three_times_a_plus_bc
    >>> print(draw_graph(three_times_a_plus_bc(), derivatives=False).description)
    a = 5. b = 3. c = 2. u = b * c = 6. v = a + u = 11. J = 3 * v = 33.
    """
    boxes = _boxes(J, every_operation, reverse_pass(J) if derivatives else None)
    drawn = _place(boxes)
    sheet = Sheet()
    for box in drawn:
        for source in box.sources:
            _join(sheet, source, box)
    for box in drawn:
        box.draw(sheet)
    width = max(box.x + box.width for box in drawn) + MARGIN
    height = max(box.y + box.height for box in drawn) + MARGIN
    title = (_WITH_DERIVATIVES if derivatives else _TITLE).fill(language, name=J.label)
    full_stop = Text(en=". ", zh="。").fill(language)
    comma = Text(en=", ", zh="，").fill(language)
    description = full_stop.join(comma.join(_said(J, box, language)) for box in boxes) + full_stop.strip()
    return sheet.picture(width, height, title=title, description=description)


_TITLE = Text(en="Computation graph of {name}", zh="{name} 的计算图")
_WITH_DERIVATIVES = Text(en="Computation graph of {name}, with its derivatives", zh="{name} 的计算图与导数")
_OF_SHAPE = Text(en="{name} of shape {shape}", zh="{name} 的形状是 {shape}")


@dataclass
class _Box:
    """A node as it is drawn: what is written in it, what flows into it, and where it stands."""

    node: Node
    heading: str
    inside: str
    below: str
    sources: list["_Box"]
    depth: int = 0
    x: float = 0.0
    y: float = 0.0
    span: float = 0.0  # the width of its column

    @property
    def width(self) -> float:
        return max(len(self.heading), len(self.inside), len(self.below), 4) * CHARACTER + 20

    @property
    def body(self) -> float:
        """The height of the frame; the derivative stands below it."""
        return 2 * LINE + 14

    @property
    def height(self) -> float:
        return self.body + (LINE if self.below else 0)

    @property
    def middle(self) -> float:
        return self.y + self.body / 2

    def draw(self, sheet: Sheet) -> None:
        colour = MUTED if self.node.given else BLUE
        centre = self.x + self.width / 2
        sheet.box(self.x, self.y, self.width, self.body, colour, fill=0.10)
        sheet.text(centre, self.y + LINE + 1, self.heading, INK, size=14, bold=True, code=True)
        sheet.text(centre, self.y + 2 * LINE + 1, self.inside, INK, size=14, code=True)
        if self.below:
            sheet.text(centre, self.y + self.body + LINE - 3, self.below, ORANGE, size=14, code=True)


class _Lane(_Box):
    """Where an arrow passes straight through a column."""

    @property
    def width(self) -> float:
        return self.span

    @property
    def body(self) -> float:
        return 14.0

    @property
    def height(self) -> float:
        return self.body

    def draw(self, sheet: Sheet) -> None:
        shift = 6.0 if self.below else 0.0
        for colour, y in [(BLUE, self.middle - shift)] + [(ORANGE, self.middle + shift)] * bool(self.below):
            sheet.curve((self.x, y), (self.x + self.span, y), colour, dashed=colour is ORANGE, arrow=False)


def _boxes(J: Node, every_operation: bool, reverse: ReversePass | None) -> list[_Box]:
    """The boxes to draw, operands first; a node without a box passes on the boxes that flow into it."""
    boxes: list[_Box] = []
    flows: dict[Node, list[_Box]] = {}
    for node in nodes_of(J):
        into = list({id(box): box for operand in node.operands for box in flows[operand]}.values())
        drawn = node is J or bool(node.name) or every_operation or node.operation is None
        if drawn and not node.is_literal:
            heading, below = _heading(node, every_operation), _derivative(J, node, reverse)
            boxes.append(_Box(node, heading, _value_or_shape(node), below, into))
            into = boxes[-1:]
        flows[node] = into
    return boxes


def _heading(node: Node, every_operation: bool) -> str:
    """The name and the formula; where an operand without a name has a box of its own, a dot stands for it."""
    if node.operation is None:
        return node.label
    operands = [operand.name or (operand.label if operand.is_literal else "·") for operand in node.operands]
    formula = node.operation.formula.format(*operands) if every_operation else node.formula
    return f"{node.name} = {formula}" if node.name else formula


def _value_or_shape(node: Node) -> str:
    return f"{node.value:.4g}" if node.shape == () else str(node.shape)


def _derivative(J: Node, node: Node, reverse: ReversePass | None) -> str:
    if reverse is None or node is J or node not in reverse.derivatives:
        return ""
    value = reverse[node]
    name = f"d{J.name or '·'}/d{node.name or '·'}"
    return f"{name} = {value:.4g}" if value.shape == () else f"{name} {value.shape}"


def _said(J: Node, box: _Box, language: Language | None) -> list[str]:
    """What the box says, in words for the description of the picture; every node under its full name."""
    node = box.node
    name = f"{node.name} = {node.formula}" if node.name and node.formula else node.label
    said = f"{name} = {box.inside}" if node.shape == () else _OF_SHAPE.fill(language, name=name, shape=box.inside)
    return [said, box.below.replace("·", f"({node.label})")] if box.below else [said]


def _place(boxes: list[_Box]) -> list[_Box]:
    """Columns by how many steps a node is from the variables; in a column each box keeps near what flows into it.

    An arrow that passes over a column gets a lane in it, so that it does not run through the boxes; the lanes are
    added.
    """
    for box in boxes:
        box.depth = 1 + max((source.depth for source in box.sources), default=-1)
    for box in reversed(boxes):
        if box.node.given:  # Y stands next to the loss that reads it, not at the far left
            box.depth = min((other.depth for other in boxes if box in other.sources), default=box.depth + 1) - 1
    drawn = boxes + _lanes(boxes)
    x = MARGIN
    for depth in range(1 + max(box.depth for box in drawn)):
        column = sorted((box for box in drawn if box.depth == depth), key=_wanted)
        floor, widest = MARGIN, max(box.width for box in column)
        for box in column:
            box.x = x if isinstance(box, _Lane) else x + (widest - box.width) / 2
            box.span = widest
            box.y = max(floor, _wanted(box))
            floor = box.y + box.height + ROW / 2
        x += widest + GAP
    return drawn


def _lanes(boxes: list[_Box]) -> list[_Box]:
    """One lane in each column that an arrow passes over; arrows from the same box share it."""
    lanes: dict[tuple[Node, int], _Box] = {}
    for box in boxes:
        for k, source in enumerate(box.sources):
            for depth in range(source.depth + 1, box.depth):
                lane = lanes.setdefault((source.node, depth), _Lane(source.node, "", "", source.below, [source], depth))
                box.sources[k] = source = lane
    return list(lanes.values())


def _wanted(box: _Box) -> float:
    """Where the box would like its upper edge: level with the middle of what flows into it."""
    if not box.sources:
        return MARGIN
    return sum(source.middle for source in box.sources) / len(box.sources) - box.body / 2


def _join(sheet: Sheet, source: _Box, target: _Box) -> None:
    """The arrow of the value, and below it the arrow of the derivative going back, if there is one."""
    shift = 6.0 if source.below else 0.0
    start, end = source.x + source.width, target.x
    heads = {"forward": not isinstance(target, _Lane), "back": not isinstance(source, _Lane)}
    sheet.curve((start, source.middle - shift), (end, target.middle - shift), BLUE, arrow=heads["forward"])
    if source.below:
        places = (end, target.middle + shift), (start, source.middle + shift)
        sheet.curve(*places, ORANGE, dashed=True, arrow=heads["back"])
