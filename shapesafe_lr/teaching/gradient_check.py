"""Checking a computation graph by nudging it: what the derivatives promise against what J really does. Lesson 2.8."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..array_types import Operand, Scalar
from ..contracts import checked
from ..language import Text
from .graph import Node, nodes_of
from .passes import ForwardPass, forward_pass, reverse_pass
from .table import Table


@dataclass(frozen=True, eq=False)
class GraphNudge:
    """Every node before and after one variable was nudged."""

    variable: str
    step: float
    before: ForwardPass
    after: ForwardPass

    def __str__(self) -> str:
        return self.table().text()

    def table(self) -> Table:
        """One row for each node that moved, with its move for a nudge of 1: the derivative along the way."""
        rows = []
        for node, before in self.before.values.items():
            after = self.after.values[node]
            if before.shape == () and after != before:
                slope = float(after - before) / self.step
                rows.append((node.label, f"{before:.10g}", f"{after:.10g}", f"{slope:.6g}"))
        return Table(
            title=Text(en=f"{self.variable} nudged by {self.step:g}", zh=f"把 {self.variable} 推动 {self.step:g}"),
            headings=(
                Text("node", "节点"),
                Text("before", "之前"),
                Text("after", "之后"),
                Text("change / step", "变化 / 步长"),
            ),
            rows=tuple(rows),
        )


@checked
def nudge_variable(J: Node, variable: Node, step: Scalar = 0.001) -> GraphNudge:
    """Nudge one variable that is a single number, and see every node to its right move.

    Lesson: course 1, week 2, "Derivatives with a computation graph".

    >>> from shapesafe_lr.teaching.graph import variables
    >>> a, b, c = variables(a=5, b=3, c=2)
    >>> print(nudge_variable((3 * (a + (b * c).named("u")).named("v")).named("J"), a))
    a nudged by 0.001
    node  before   after  change / step
    ----  ------  ------  -------------
    a          5   5.001              1
    v         11  11.001              1
    J         33  33.003              3
    """
    nudged = forward_pass(J, {variable: variable.value + float(step)})
    return GraphNudge(variable.label, float(step), forward_pass(J), nudged)


class Comparison(NamedTuple):
    """The slope of J along one direction: from the graph, and by nudging to both sides."""

    variable: str
    shape: tuple[int, ...]
    from_graph: float
    by_nudging: float

    @property
    def difference(self) -> float:
        """How far the two are apart, measured against the larger of them and 1."""
        return abs(self.from_graph - self.by_nudging) / max(1.0, abs(self.from_graph), abs(self.by_nudging))


@dataclass(frozen=True)
class GradientCheck:
    """The comparisons for each variable of a graph."""

    comparisons: tuple[Comparison, ...]

    @property
    def largest_difference(self) -> float:
        """The worst of all comparisons; about 1e-9 for a right gradient, 1e-2 or more for a wrong one."""
        return max((comparison.difference for comparison in self.comparisons), default=0.0)

    def __str__(self) -> str:
        return self.table().text()

    def table(self) -> Table:
        """One row a direction."""
        return Table(
            title=Text(en="Slope along random directions", zh="沿随机方向的斜率"),
            headings=(
                Text("variable", "变量"),
                Text("shape", "形状"),
                Text("from the graph", "由计算图得到"),
                Text("by nudging", "由推动得到"),
                Text("difference", "差"),
            ),
            rows=tuple(
                (c.variable, str(c.shape), f"{c.from_graph:.8f}", f"{c.by_nudging:.8f}", f"{c.difference:.0e}")
                for c in self.comparisons
            ),
        )


@checked
def check_gradient(J: Node, rng: np.random.Generator, directions: int = 3, step: Scalar = 1e-5) -> GradientCheck:
    """Compare the reverse pass with central differences, for each variable along random directions of length 1.

    One direction asks about all elements of an array at once: a wrong element hides only if the direction is
    at right angles to the mistake, which a random one is not.

    Lesson: course 1, week 2, "Derivatives with a computation graph".

    >>> from shapesafe_lr.teaching.graph import variables
    >>> a, b, c = variables(a=5, b=3, c=2)
    >>> check_gradient(3 * (a + b * c), np.random.default_rng(0)).largest_difference < 1e-9
    True
    """
    reverse = reverse_pass(J)
    comparisons = []
    for node in nodes_of(J):
        if node.operation is None and not node.given and node.value.size:
            for _ in range(directions):
                direction = _unit_direction(node.value, rng)
                right = forward_pass(J, {node: node.value + step * direction})[J]
                left = forward_pass(J, {node: node.value - step * direction})[J]
                slope = float(np.sum(reverse[node] * direction))
                comparisons.append(Comparison(node.label, node.shape, slope, float(right - left) / (2 * float(step))))
    return GradientCheck(tuple(comparisons))


@checked
def _unit_direction(values: Operand, rng: np.random.Generator) -> Operand:
    direction = np.asarray(rng.normal(size=values.shape))
    return np.asarray(direction / np.linalg.norm(direction))
