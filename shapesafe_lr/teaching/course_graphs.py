"""The graphs of the slides: J = 3 (a + b c), one example of logistic regression, and all m of them."""

from ..array_types import Example, Examples, Label, Labels, Scalar, Weights
from ..contracts import checked
from .graph import Node, cross_entropy, given, log, sigmoid, variables


def three_times_a_plus_bc(a: float = 5, b: float = 3, c: float = 2) -> Node:
    """The graph of J(a, b, c) = 3 (a + b c).

    Lesson: course 1, week 2, "Computation graph" (2.7).

    >>> three_times_a_plus_bc()
    <J: 33>
    """
    a_node, b_node, c_node = variables(a=a, b=b, c=c)
    u = (b_node * c_node).named("u")
    v = (a_node + u).named("v")
    return (3 * v).named("J")


@checked
def one_example_graph(w: Weights, b: Scalar, x: Example, y: Label) -> Node:
    """The graph of one example, every feature a node of its own: z = w1 x1 + w2 x2 + b, a = sigmoid(z), L(a, y).

    Raises ShapeError if w and x disagree about n_x.
    Lesson: course 1, week 2, "Logistic regression gradient descent" (2.9).

    >>> import numpy as np
    >>> one_example_graph(np.array([[0.5], [-1.0]]), 0.0, np.array([[2.0], [1.0]]), 1)
    <L: 0.693147>
    """
    z: Node | None = None
    for j in range(w.shape[0]):
        (w_j,), (x_j,) = variables(**{f"w{j + 1}": w[j, 0]}), given(**{f"x{j + 1}": x[j, 0]})
        z = w_j * x_j if z is None else z + w_j * x_j
    (b_node,), (y_node,) = variables(b=b), given(y=y)
    z = (b_node if z is None else z + b_node).named("z")
    a = sigmoid(z).named("a")
    return cross_entropy(a, y_node).named("L")


@checked
def logistic_graph(w: Weights, b: Scalar, X: Examples, Y: Labels, spell_out_the_loss: bool = False) -> Node:
    """The graph of the cost over m examples.

        Z = w.T X + b           (1, m)
        A = sigmoid(Z)          (1, m)
        L = L(A, Y)             (1, m)
        J = mean(L)             a scalar

    With `spell_out_the_loss` the loss is built from logarithms, -(Y log A + (1 - Y) log(1 - A)), every operation a
    node.

    Raises ShapeError if w and X disagree about n_x, or X and Y about m.
    Lesson: course 1, week 2, "Vectorizing logistic regression's gradient" (2.14), as a graph.

    >>> import numpy as np
    >>> logistic_graph(np.zeros((2, 1)), 0, np.ones((2, 3)), np.array([[1, 0, 1]]))
    <J: 0.693147>
    """
    w_node, b_node = variables(w=w, b=b)
    X_node, Y_node = given(X=X, Y=Y)
    Z = (w_node.T @ X_node + b_node).named("Z")
    A = sigmoid(Z).named("A")
    L = -(Y_node * log(A) + (1 - Y_node) * log(1 - A)) if spell_out_the_loss else cross_entropy(A, Y_node)
    return L.named("L").mean().named("J")
