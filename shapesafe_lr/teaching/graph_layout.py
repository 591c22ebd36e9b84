"""Where the boxes of a computation graph stand: in columns from left to right, or in rows from top to bottom.

The same rules serve both. *Along* is the way the values flow, *across* is at right angles to it.
"""

from dataclasses import dataclass, field

GAP, SPACE, MARGIN, LANE = 46.0, 17.0, 14.0, 14.0
"""Between two columns; between two boxes of a column; around the picture; the width of a lane."""


@dataclass(eq=False)
class Box:
    """A rectangle to place. `sources` are the boxes whose values flow into it; `late`: it stands next to its reader."""

    along: float
    across: float
    sources: list["Box"]
    late: bool = False
    depth: int = 0
    start: float = 0.0
    side: float = 0.0

    @property
    def middle(self) -> float:
        """Half-way across, where arrows come and go."""
        return self.side + self.across / 2


@dataclass(eq=False)
class Lane(Box):
    """Where the arrow from a box passes straight through a column, so that it does not run through other boxes."""

    of: Box = field(kw_only=True)


def place(boxes: list[Box]) -> list[Lane]:
    """Give every box its `start` along and its `side` across; returns the lanes that were needed.

    `boxes` come in the order of computing. A box's column is one after the last of its sources; in a column, each
    keeps near the middle of what flows into it.

    >>> a, b = Box(40, 20, []), Box(40, 20, [])
    >>> u = Box(60, 20, [a, b])
    >>> place([a, b, u])
    []
    >>> a.start, b.side > a.side, u.start, u.middle == (a.middle + b.middle) / 2
    (14.0, True, 100.0, True)
    """
    for box in boxes:
        box.depth = 1 + max((source.depth for source in box.sources), default=-1)
    for box in reversed(boxes):
        if box.late:
            box.depth = min((other.depth for other in boxes if box in other.sources), default=box.depth + 1) - 1
    lanes = _lanes(boxes)
    start = MARGIN
    for depth in range(1 + max(box.depth for box in boxes)):
        column = sorted((box for box in [*boxes, *lanes] if box.depth == depth), key=_wanted_side)
        longest, side = max(box.along for box in column), MARGIN
        for box in column:
            if isinstance(box, Lane):
                box.along = longest
            box.start = start + (longest - box.along) / 2
            box.side = max(side, _wanted_side(box))
            side = box.side + box.across + SPACE
        start += longest + GAP
    return lanes


def extent(boxes: list[Box]) -> tuple[float, float]:
    """How far the boxes reach, along and across, with the margin."""
    return (
        max(box.start + box.along for box in boxes) + MARGIN,
        max(box.side + box.across for box in boxes) + MARGIN,
    )


def _lanes(boxes: list[Box]) -> list[Lane]:
    """One lane in each column that an arrow passes over, put among the sources; arrows from the same box share it."""
    lanes: dict[tuple[int, int], Lane] = {}
    for box in boxes:
        for k, source in enumerate(box.sources):
            origin = source
            for depth in range(origin.depth + 1, box.depth):
                lane = lanes.setdefault((id(origin), depth), Lane(0.0, LANE, [source], depth=depth, of=origin))
                box.sources[k] = source = lane
    return list(lanes.values())


def _wanted_side(box: Box) -> float:
    """Where a box would like to stand: level with the middle of what flows into it."""
    if not box.sources:
        return MARGIN
    return sum(source.middle for source in box.sources) / len(box.sources) - box.across / 2
