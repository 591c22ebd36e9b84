"""Lessons 2.7 and 2.8: left to right for the values, right to left for the derivatives.

Going back, each derivative is computed once and used by everything to its left: that is why one pass suffices for all
the variables, however many there are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..array_types import Array, GivenValues, Values
from ..contracts import checked
from ..errors import ShapeError
from ..language import Text
from .graph import Node, as_values, find, nodes_of
from .operations import ATOM
from .table import Table


@dataclass(frozen=True, eq=False)
class ForwardPass:
    """The value of every node, left to right: `forward["u"]`, or `forward[u]` with the node itself."""

    graph: Node
    values: Mapping[Node, Array]

    @checked
    def __getitem__(self, node: Node | str) -> Values:
        return self.values[find(self.graph, node) if isinstance(node, str) else node]

    def __str__(self) -> str:
        return self.table().text()

    def table(self) -> Table:
        """One row a node: how it is computed, its shape, and its value if that is a single number."""
        rows = []
        for node, value in self.values.items():
            if not node.is_literal:
                rows.append((node.label, node.formula if node.name else "", str(node.shape), _number(value)))
        return Table(
            title=Text("Forward, left to right", "前向：从左到右"),
            headings=(Text("node", "节点"), Text("computed as", "计算式"), Text("shape", "形状"), Text("value", "值")),
            rows=tuple(rows),
        )


@checked
def forward_pass(J: Node, replacing: Mapping[Node, GivenValues] | None = None) -> ForwardPass:
    """The value of every node of J's graph, in order; `replacing` gives some variables other values.

    Raises ShapeError if a replacement has another shape than the variable.
    Lesson: course 1, week 2, "Computation graph".

    >>> from shapesafe_lr.teaching.course_graphs import three_times_a_plus_bc
    >>> print(forward_pass(three_times_a_plus_bc(a=5, b=3, c=2)))
    Forward, left to right
    node  computed as  shape  value
    ----  -----------  -----  -----
    a                  ()         5
    b                  ()         3
    c                  ()         2
    u     b * c        ()         6
    v     a + u        ()        11
    J     3 * v        ()        33
    """
    values: dict[Node, Array] = {}
    for node in nodes_of(J):
        if replacing and node in replacing:
            values[node] = _replacement(node, replacing[node])
        elif node.operation is None:
            values[node] = node.value
        else:
            values[node] = node.operation.apply(*(values[operand] for operand in node.operands))
    return ForwardPass(J, values)


@dataclass(frozen=True, eq=False)
class ReverseStep:
    """One arrow of the way back: what `node` hands to one of its operands.

    dJ/d(operand) gains dJ/d(node) times the local derivative, summed back to the operand's shape if it was broadcast.
    `derivative` is what has come together at the operand so far; `again` tells that this is not its first share.
    """

    end: Node
    node: Node
    operand: Node
    position: int
    upstream: Array
    local: Array | None
    product: Array
    share: Array
    derivative: Array
    again: bool

    @property
    def name(self) -> str:
        """What is being computed, such as dJ/db."""
        return _derivative_name(self.end, self.operand)

    @property
    def local_formula(self) -> str:
        """The local derivative, such as du/db = c = 2; empty where there is none element by element."""
        assert self.node.operation is not None
        templates = self.node.operation.local_formulas
        if self.local is None or not templates:
            return ""
        written = _joined(_in_names(templates[self.position], self), _number(self.local))
        return f"{_derivative_name(self.node, self.operand)} = {written}"

    @property
    def share_formula(self) -> str:
        """The product that is formed, such as dJ/du * c = 3 * 2 = 6; for arrays without the numbers."""
        assert self.node.operation is not None
        template = self.node.operation.share_formulas[self.position]
        in_names = _in_names(template, self)
        if self.product.shape != () or any(operand.shape != () for operand in self.node.operands):
            return in_names
        return _joined(in_names, _in_numbers(template, self), _number(self.share))

    @property
    def shape_note(self) -> str:
        """The shape of the share, and the shape it was summed back from."""
        if self.share.shape == self.product.shape:
            return str(self.share.shape)
        return f"{self.product.shape} -> {self.share.shape}"

    def __str__(self) -> str:
        return f"{self.name} {'+=' if self.again else '='} {self.share_formula}"


@dataclass(frozen=True, eq=False)
class ReversePass:
    """The derivative of J by every variable, and the steps that led there, in order.

    `reverse["b"]` or `reverse[b]` is dJ/db, with the shape of b.
    """

    graph: Node
    derivatives: Mapping[Node, Array]
    steps: tuple[ReverseStep, ...]

    @checked
    def __getitem__(self, node: Node | str) -> Values:
        return self.derivatives[find(self.graph, node) if isinstance(node, str) else node]

    def __iter__(self) -> Iterator[ReverseStep]:
        return iter(self.steps)

    def __str__(self) -> str:
        return self.table().text()

    def table(self) -> Table:
        """One row a step; += marks a node that is used more than once, whose shares are added."""
        return Table(
            title=Text("Backward, right to left", "反向：从右到左"),
            headings=(
                Text("derivative", "导数"),
                Text("local derivative", "局部导数"),
                Text("product", "链式法则的乘积"),
                Text("shape", "形状"),
            ),
            rows=tuple(
                (step.name + (" +=" if step.again else ""), step.local_formula, step.share_formula, step.shape_note)
                for step in self.steps
            ),
        )


@checked
def reverse_pass(J: Node) -> ReversePass:
    """The chain rule from J back to every variable, one step for each arrow of the graph.

    Raises ShapeError if J is not a single number.
    Lesson: course 1, week 2, "Derivatives with a computation graph".

    >>> from shapesafe_lr.teaching.course_graphs import three_times_a_plus_bc
    >>> reverse = reverse_pass(three_times_a_plus_bc(a=5, b=3, c=2))
    >>> print(reverse)
    Backward, right to left
    derivative  local derivative  product                shape
    ----------  ----------------  ---------------------  -----
    dJ/dv       dJ/dv = 3         dJ/dJ * 3 = 1 * 3 = 3  ()
    dJ/da       dv/da = 1         dJ/dv = 3              ()
    dJ/du       dv/du = 1         dJ/dv = 3              ()
    dJ/db       du/db = c = 2     dJ/du * c = 3 * 2 = 6  ()
    dJ/dc       du/dc = b = 3     dJ/du * b = 3 * 3 = 9  ()
    >>> float(reverse["c"])
    9.0
    """
    if J.shape != ():
        facts = {"label": J.label, "shape": J.shape}
        raise ShapeError(
            _NOT_A_NUMBER.filled(**facts),
            evidence=[_ONE_NUMBER.filled(**facts)],
            advice=[_TAKE_MEAN],
            function="reverse_pass",
            lesson="2.8",
        )
    derivatives: dict[Node, Array] = {J: np.array(1.0)}
    steps = []
    for node in reversed(nodes_of(J)):
        if node.operation is None or node not in derivatives:
            continue
        # every node to the right of this one is done, so its derivative is complete here
        shares = node.operation.shares(derivatives[node], node.value, *(operand.value for operand in node.operands))
        for position, (operand, share) in enumerate(zip(node.operands, shares, strict=True)):
            if operand.given:
                continue
            again = operand in derivatives
            total = np.asarray(derivatives[operand] + share.summed_back) if again else share.summed_back
            steps.append(
                ReverseStep(J, node, operand, position, derivatives[node], *share, derivative=total, again=again)
            )
            derivatives[operand] = total
    return ReversePass(J, derivatives, tuple(steps))


def _derivative_name(top: Node, bottom: Node) -> str:
    return "/".join("d" + _bracketed(node.label, node.binds < ATOM or "(" in node.label) for node in (top, bottom))


def _in_names(template: str, step: ReverseStep) -> str:
    """The template filled with the names of the nodes."""
    operands = [_bracketed(operand.label, operand.binds < ATOM) for operand in step.node.operands]
    outcome = _bracketed(step.node.label, step.node.binds < ATOM)
    return template.format(*operands, z=outcome, d=_derivative_name(step.end, step.node), n=_elements(step))


def _in_numbers(template: str, step: ReverseStep) -> str:
    """The template filled with the values, where all of them are single numbers."""
    operands = [_bracketed(_number(operand.value), operand.value < 0) for operand in step.node.operands]
    outcome = _bracketed(_number(step.node.value), step.node.value < 0)
    upstream = _bracketed(_number(step.upstream), step.upstream < 0 and template != "{d}")
    return template.format(*operands, z=outcome, d=upstream, n=_elements(step))


def _elements(step: ReverseStep) -> int:
    """How many elements of the operand went into one of the outcome: the n of a mean."""
    return step.operand.value.size // max(1, step.node.value.size)


def _bracketed(text: str, needed: object) -> str:
    return f"({text})" if needed else text


def _joined(*parts: str) -> str:
    """The parts with = between them, without empty ones and repetitions: c = 2, but 3 rather than 3 = 3."""
    return " = ".join(part for part, before in zip(parts, ("", *parts), strict=False) if part and part != before)


@checked
def _number(value: Values) -> str:
    return f"{value:.6g}" if value.shape == () else ""


_NOT_A_NUMBER = Text(en="{label} is not a single number.", zh="{label} 不是一个数。")
_ONE_NUMBER = Text(
    en="{label} has shape {shape}; derivatives are taken of one number, the cost.",
    zh="{label} 的形状是 {shape}；只能对一个数（代价）求导。",
)
_TAKE_MEAN = Text(en="Take its .mean() or .sum() first.", zh="请先对它取 .mean() 或 .sum()。")
_OTHER_SHAPE = Text(en="the new value of {label} has another shape.", zh="{label} 的新值形状不同。")
_BOTH_SHAPES = Text(
    en="{label} has shape {shape}; the new value has shape {new_shape}.",
    zh="{label} 的形状是 {shape}；新值的形状是 {new_shape}。",
)
_BUILD_ANEW = Text(en="Build the graph anew for data of another shape.", zh="数据形状变了，请重新建立计算图。")


@checked
def _replacement(node: Node, value: GivenValues) -> Values:
    new = as_values(value)
    if new.shape != node.shape:
        facts = {"label": node.label, "shape": node.shape, "new_shape": new.shape}
        raise ShapeError(
            _OTHER_SHAPE.filled(**facts),
            evidence=[_BOTH_SHAPES.filled(**facts)],
            advice=[_BUILD_ANEW],
            function="forward_pass",
            lesson="2.7",
        )
    return new
