"""Lesson 2.7: a computation graph, built by writing the formula.

    a, b, c = variables(a=5, b=3, c=2)
    u = (b * c).named("u")
    v = (a + u).named("v")
    J = (3 * v).named("J")

Every operator makes a node that knows its value, its shape and where it came from. Numbers and arrays of any shape
serve alike. `passes` walks the graph to the right and back; `graph_picture` draws it.
"""

from typing import Self

import numpy as np

from ..array_types import GivenValues, Values
from ..contracts import checked
from ..language import Text
from . import operations as op
from .combination import combines, refusal


class Node:
    """A value in the graph, and the operation and operands that it came from (none for a variable).

    `given` marks data and plain numbers: no derivative is sent to them.
    """

    __slots__ = ("given", "name", "operands", "operation", "value")
    __array_ufunc__ = None  # numpy, leave `X @ node` to the node

    @checked
    def __init__(
        self,
        value: Values,
        name: str = "",
        operation: op.Operation | None = None,
        operands: tuple = (),
        given: bool = False,
    ) -> None:
        self.value = value
        self.name = name
        self.operation = operation
        self.operands: tuple[Node, ...] = operands
        self.given = given

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the value; () for a number."""
        return self.value.shape

    @property
    def is_literal(self) -> bool:
        """Whether this is a number written inside a formula, such as the 3 of 3 * v."""
        return self.given and not self.name and self.operation is None and self.shape == ()

    @property
    def formula(self) -> str:
        """How this node is computed from its operands; empty for a variable.

        >>> a, b = variables(a=5, b=3)
        >>> (3 * (a + b)).formula
        '3 * (a + b)'
        """
        if self.operation is None:
            return ""
        return self.operation.formula.format(*(self._operand_text(k) for k in range(len(self.operands))))

    @property
    def label(self) -> str:
        """The name of this node, or its formula, or its number if it has neither."""
        return self.name or self.formula or (f"{self.value:g}" if self.shape == () else f"array{self.shape}")

    @property
    def binds(self) -> int:
        """How tightly the label holds together: a name always does, a formula as much as its operation."""
        return op.ATOM if self.name or self.operation is None else self.operation.binds

    def named(self, name: str) -> Self:
        """Give this node a name, and the node back, so that a line of the slide is a line of code."""
        self.name = name
        return self

    def __repr__(self) -> str:
        shown = f"{self.value:g}" if self.shape == () else f"shape {self.shape}"
        return f"<{self.label}: {shown}>"

    def _operand_text(self, k: int) -> str:
        assert self.operation is not None
        outer, inner = self.operation.binds, self.operands[k].binds
        # a - (b - c) needs brackets and (a - b) - c does not; -(-a) and (x ** 2) ** 3 need them on the left too
        needs_brackets = inner < outer or (inner == outer and (k > 0 or outer in (op.SIGN, op.POWER)))
        return f"({self.operands[k].label})" if needs_brackets and outer < op.ATOM else self.operands[k].label

    def __add__(self, other: object) -> "Node":
        return _combine(op.Add(), self, other)

    def __radd__(self, other: object) -> "Node":
        return _combine(op.Add(), other, self)

    def __sub__(self, other: object) -> "Node":
        return _combine(op.Subtract(), self, other)

    def __rsub__(self, other: object) -> "Node":
        return _combine(op.Subtract(), other, self)

    def __mul__(self, other: object) -> "Node":
        return _combine(op.Multiply(), self, other)

    def __rmul__(self, other: object) -> "Node":
        return _combine(op.Multiply(), other, self)

    def __truediv__(self, other: object) -> "Node":
        return _combine(op.Divide(), self, other)

    def __rtruediv__(self, other: object) -> "Node":
        return _combine(op.Divide(), other, self)

    def __matmul__(self, other: object) -> "Node":
        return _combine(op.MatrixProduct(), self, other)

    def __rmatmul__(self, other: object) -> "Node":
        return _combine(op.MatrixProduct(), other, self)

    def __pow__(self, n: float) -> "Node":
        return _combine(op.Power(float(n)), self)

    def __neg__(self) -> "Node":
        return _combine(op.Negative(), self)

    @property
    def T(self) -> "Node":
        """The transpose."""
        return _combine(op.Transpose(), self)

    def sum(self, axis: int | tuple[int, ...] | None = None, keepdims: bool = False) -> "Node":
        """The sum over an axis, over everything if the axis is None."""
        return _combine(op.Sum(axis, keepdims), self)

    def mean(self, axis: int | tuple[int, ...] | None = None, keepdims: bool = False) -> "Node":
        """The mean over an axis, over everything if the axis is None."""
        return _combine(op.Mean(axis, keepdims), self)


@checked
def variables(**values: GivenValues) -> tuple[Node, ...]:
    """Nodes to differentiate by, one for each name, in the order they are written.

    >>> w, b = variables(w=np.zeros((2, 1)), b=0)
    >>> w, b
    (<w: shape (2, 1)>, <b: 0>)
    """
    return tuple(Node(as_values(value), name) for name, value in values.items())


@checked
def given(**values: GivenValues) -> tuple[Node, ...]:
    """Nodes for the data, such as X and Y: they take part forwards, and no derivative is sent to them.

    >>> (X,) = given(X=np.ones((2, 3)))
    >>> X
    <X: shape (2, 3)>
    """
    return tuple(Node(as_values(value), name, given=True) for name, value in values.items())


def exp(x: Node) -> Node:
    """e to the power x, element by element."""
    return _combine(op.Exp(), x)


def log(x: Node) -> Node:
    """The natural logarithm, element by element."""
    return _combine(op.Log(), x)


def sigmoid(z: Node) -> Node:
    """1 / (1 + e^-z), element by element. Lesson 2.2.

    >>> (z,) = variables(z=0)
    >>> sigmoid(z)
    <sigmoid(z): 0.5>
    """
    return _combine(op.Sigmoid(), z)


def cross_entropy(a: Node, y: Node) -> Node:
    """The loss L(a, y) of lesson 2.3 as one step, as the slide of lesson 2.9 draws it."""
    return _combine(op.CrossEntropy(), a, y)


def nodes_of(J: Node) -> tuple[Node, ...]:
    """All nodes that J is computed from and J itself, each once, operands before what is made of them.

    >>> a, b, c = variables(a=5, b=3, c=2)
    >>> [node.label for node in nodes_of(3 * (a + b * c))]
    ['3', 'a', 'b', 'c', 'b * c', 'a + b * c', '3 * (a + b * c)']
    """
    order: list[Node] = []
    seen: set[Node] = set()
    waiting: list[tuple[Node, bool]] = [(J, False)]  # a stack of our own: a long chain must not end in RecursionError
    while waiting:
        node, operands_done = waiting.pop()
        if operands_done:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            waiting.append((node, True))
            waiting.extend((operand, False) for operand in reversed(node.operands))
    return tuple(order)


def find(J: Node, name: str) -> Node:
    """The node of J's graph with this name or formula; KeyError, with the names there are, if there is none."""
    labels = {node.label: node for node in nodes_of(J)}
    if name not in labels:
        raise KeyError(_NO_SUCH_NODE.fill(name=name, labels=", ".join(labels)))
    return labels[name]


@checked
def as_values(value: GivenValues) -> Values:
    """A number or an array as float64: derivatives live among the real numbers.

    >>> as_values(3)
    array(3.)
    """
    return np.array(value, dtype=np.float64)


def _combine(operation: op.Operation, *operands: object) -> Node:
    nodes = tuple(x if isinstance(x, Node) else Node(as_values(x), given=True) for x in operands)  # type: ignore[arg-type]
    shapes = [node.shape for node in nodes]
    if not combines(operation, shapes):
        raise refusal(operation, shapes, [node.label for node in nodes])
    value = operation.apply(*(node.value for node in nodes))
    return Node(value, operation=operation, operands=nodes, given=all(node.given for node in nodes))


_NO_SUCH_NODE = Text(
    en="There is no node called {name} in this graph. Its nodes are: {labels}.",
    zh="这个计算图里没有名为 {name} 的节点。它的节点有：{labels}。",
)
