"""The operations of a computation graph: what each computes, and what it passes back.

Going back, an operation is handed dJ/d(its outcome) and owes each operand its share, the chain rule: element by
element, that is dJ/d(outcome) times a *local derivative*; for products of matrices and for sums, a rule of its own.
"""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

import numpy as np

from ..array_types import LeftMatrix, LeftOperand, Operand, Outcome, ProductMatrix, RightMatrix, RightOperand, Values
from ..contracts import checked
from ..logistic.activation import sigmoid
from ..shapes.broadcasting import unbroadcast_axes

SUM, PRODUCT, SIGN, POWER, DOT, ATOM = range(6)
"""How tightly an operation holds its operands together, loosest first: it decides where a formula needs brackets."""


class Share(NamedTuple):
    """What one operand receives: the product before it is summed back to the operand's shape, and after.

    `local` is the local derivative, None where there is no element-by-element one (a matrix product).
    """

    local: Values | None
    product: Values
    summed_back: Values


class Operation:
    """One kind of step. The texts are templates: {0} and {1} are the operands, {z} the outcome, {d} is dJ/d(outcome).

    `apply` computes the outcome; `shares` tells what each operand receives, given what came back to the outcome.
    """

    formula: str
    binds: int = ATOM
    local_formulas: tuple[str, ...] = ()
    share_formulas: tuple[str, ...]

    apply: Callable[..., Values]
    shares: Callable[..., tuple[Share, ...]]


class Elementwise(Operation):
    """An operation that works element by element, operands of different shapes being broadcast.

    A stretched operand was used once for each copy, and every use counts: its share is the sum over the copies.
    """

    local_derivatives: Callable[..., tuple[Values, ...]]

    @checked
    def shares(self, upstream: Outcome, outcome: Outcome, *operands: Values) -> tuple[Share, ...]:
        """dJ/d(outcome) times the local derivative, summed back to each operand's own shape."""
        shares = []
        for local, operand in zip(self.local_derivatives(outcome, *operands), operands, strict=True):
            product = np.asarray(upstream * local)
            shares.append(Share(local, product, unbroadcast(product, operand)))
        return tuple(shares)


@checked
def unbroadcast(gradient: Outcome, operand: Operand) -> Operand:
    """The gradient summed over the copies that broadcasting made of the operand: the shape of the operand again.

    For b, stretched over Z of shape (1, m), this is the db = sum(dZ) of the lessons.

    Raises ShapesDisagree if an operand of this shape is never stretched to the gradient's.
    Lesson: course 1, week 2, "Broadcasting in Python", in the opposite direction.

    >>> unbroadcast(np.ones((3, 5)), np.zeros((3, 1)))
    array([[5.], [5.], [5.]])
    """
    axes = unbroadcast_axes(operand.shape, gradient.shape)
    return np.asarray(np.sum(gradient, axis=axes, keepdims=True)).reshape(operand.shape)


class Add(Elementwise):
    """z = x + y: both operands receive dJ/dz as it is."""

    binds = SUM
    formula, local_formulas, share_formulas = "{0} + {1}", ("1", "1"), ("{d}", "{d}")

    @checked
    def apply(self, x: LeftOperand, y: RightOperand) -> Values:
        """The sum."""
        return np.asarray(x + y)

    @checked
    def local_derivatives(self, z: Outcome, x: LeftOperand, y: RightOperand) -> tuple[Values, Values]:
        """dz/dx = 1, dz/dy = 1."""
        return np.ones_like(x), np.ones_like(y)


class Subtract(Elementwise):
    """z = x - y."""

    binds = SUM
    formula, local_formulas, share_formulas = "{0} - {1}", ("1", "-1"), ("{d}", "-{d}")

    @checked
    def apply(self, x: LeftOperand, y: RightOperand) -> Values:
        """The difference."""
        return np.asarray(x - y)

    @checked
    def local_derivatives(self, z: Outcome, x: LeftOperand, y: RightOperand) -> tuple[Values, Values]:
        """dz/dx = 1, dz/dy = -1."""
        return np.ones_like(x), np.asarray(-np.ones_like(y))


class Multiply(Elementwise):
    """z = x * y: the local derivative of one is the other."""

    binds = PRODUCT
    formula, local_formulas, share_formulas = "{0} * {1}", ("{1}", "{0}"), ("{d} * {1}", "{d} * {0}")

    @checked
    def apply(self, x: LeftOperand, y: RightOperand) -> Values:
        """The product."""
        return np.asarray(x * y)

    @checked
    def local_derivatives(self, z: Outcome, x: LeftOperand, y: RightOperand) -> tuple[Values, Values]:
        """dz/dx = y, dz/dy = x."""
        return y, x


class Divide(Elementwise):
    """z = x / y."""

    binds = PRODUCT
    formula = "{0} / {1}"
    local_formulas = ("1 / {1}", "-{z} / {1}")
    share_formulas = ("{d} / {1}", "-{d} * {z} / {1}")

    @checked
    def apply(self, x: LeftOperand, y: RightOperand) -> Values:
        """The quotient."""
        return np.asarray(x / y)

    @checked
    def local_derivatives(self, z: Outcome, x: LeftOperand, y: RightOperand) -> tuple[Values, Values]:
        """dz/dx = 1/y, dz/dy = -x/y² = -z/y."""
        return np.asarray(1 / y), np.asarray(-z / y)


class Negative(Elementwise):
    """z = -x."""

    binds = SIGN
    formula, local_formulas, share_formulas = "-{0}", ("-1",), ("-{d}",)

    @checked
    def apply(self, x: Operand) -> Operand:
        """The negative."""
        return np.asarray(-x)

    @checked
    def local_derivatives(self, z: Operand, x: Operand) -> tuple[Operand]:
        """dz/dx = -1."""
        return (-np.ones_like(x),)


class Power(Elementwise):
    """z = x ** n for a number n."""

    binds = POWER

    def __init__(self, n: float) -> None:
        self.n = n
        self.formula = f"{{0}} ** {n:g}"
        lowered = {2.0: "{0}", 1.0: "1"}.get(n, f"{{0}} ** {n - 1:g}")
        self.local_formulas = (f"{n:g} * {lowered}",)
        self.share_formulas = (f"{{d}} * {n:g} * {lowered}",)

    @checked
    def apply(self, x: Operand) -> Operand:
        """x to the power n."""
        return np.asarray(x**self.n)

    @checked
    def local_derivatives(self, z: Operand, x: Operand) -> tuple[Operand]:
        """dz/dx = n x^(n-1)."""
        return (np.asarray(self.n * x ** (self.n - 1)) if self.n else np.zeros_like(x),)


class Exp(Elementwise):
    """z = e^x, its own derivative."""

    formula, local_formulas, share_formulas = "exp({0})", ("{z}",), ("{d} * {z}",)

    @checked
    def apply(self, x: Operand) -> Operand:
        """e to the power x."""
        return np.asarray(np.exp(x))

    @checked
    def local_derivatives(self, z: Operand, x: Operand) -> tuple[Operand]:
        """dz/dx = z."""
        return (z,)


class Log(Elementwise):
    """z = log x, the natural logarithm."""

    formula, local_formulas, share_formulas = "log({0})", ("1 / {0}",), ("{d} / {0}",)

    @checked
    def apply(self, x: Operand) -> Operand:
        """The natural logarithm."""
        return np.asarray(np.log(x))

    @checked
    def local_derivatives(self, z: Operand, x: Operand) -> tuple[Operand]:
        """dz/dx = 1/x."""
        return (np.asarray(1 / x),)


class Sigmoid(Elementwise):
    """a = sigmoid(z), with the derivative a (1 - a) that needs no second exponential."""

    formula, local_formulas, share_formulas = "sigmoid({0})", ("{z} * (1 - {z})",), ("{d} * {z} * (1 - {z})",)

    @checked
    def apply(self, x: Operand) -> Operand:
        """1 / (1 + e^-x)."""
        return np.asarray(sigmoid(x))

    @checked
    def local_derivatives(self, z: Operand, x: Operand) -> tuple[Operand]:
        """dz/dx = z (1 - z)."""
        return (np.asarray(z * (1 - z)),)


class CrossEntropy(Elementwise):
    """L = -(y log a + (1-y) log(1-a)), the loss of lesson 2.3 as one step."""

    formula = "L({0}, {1})"
    local_formulas = ("-{1}/{0} + (1-{1})/(1-{0})", "log((1-{0})/{0})")
    share_formulas = ("{d} * (-{1}/{0} + (1-{1})/(1-{0}))", "{d} * log((1-{0})/{0})")

    @checked
    def apply(self, a: LeftOperand, y: RightOperand) -> Values:
        """The loss of each example, in nats; a strictly between 0 and 1."""
        return np.asarray(-(y * np.log(a) + (1 - y) * np.log1p(-a)))

    @checked
    def local_derivatives(self, z: Outcome, a: LeftOperand, y: RightOperand) -> tuple[Values, Values]:
        """dL/da = -y/a + (1-y)/(1-a), dL/dy = log((1-a)/a)."""
        return np.asarray(-y / a + (1 - y) / (1 - a)), np.asarray(np.log1p(-a) - np.log(a))


class MatrixProduct(Operation):
    """Z = X @ Y. Each row of X met each column of Y; what comes back is a matrix product too, with the other turned."""

    binds = PRODUCT
    formula, share_formulas = "{0} @ {1}", ("{d} @ {1}.T", "{0}.T @ {d}")

    @checked
    def apply(self, x: LeftMatrix, y: RightMatrix) -> ProductMatrix:
        """The matrix product of two matrices; rank-1 arrays are refused, lesson 2.16."""
        return x @ y

    @checked
    def shares(
        self, upstream: ProductMatrix, outcome: ProductMatrix, x: LeftMatrix, y: RightMatrix
    ) -> tuple[Share, ...]:
        """dX = dZ @ Y.T, dY = X.T @ dZ: the only products whose shapes are those of X and Y."""
        d_x, d_y = upstream @ y.T, x.T @ upstream
        return Share(None, d_x, d_x), Share(None, d_y, d_y)


class Transpose(Operation):
    """z = x.T: what comes back is turned back."""

    binds = DOT
    formula, share_formulas = "{0}.T", ("{d}.T",)

    @checked
    def apply(self, x: Operand) -> Values:
        """Rows become columns."""
        return x.T

    @checked
    def shares(self, upstream: Outcome, outcome: Outcome, x: Operand) -> tuple[Share]:
        """dx = dz.T."""
        return (Share(None, upstream.T, upstream.T),)


class Sum(Operation):
    """z = np.sum(x, axis): every element that was summed receives dJ/dz as it is."""

    word: ClassVar[str] = "sum"
    local_formulas, share_formulas = ("1",), ("{d}",)

    def __init__(self, axis: int | tuple[int, ...] | None = None, keepdims: bool = False) -> None:
        self.axis, self.keepdims = axis, keepdims
        options = ("" if axis is None else f", axis={axis}") + (", keepdims=True" if keepdims else "")
        self.formula = f"{self.word}({{0}}{options})"

    @checked
    def apply(self, x: Operand) -> Values:
        """The sum over the axis, over all elements if the axis is None."""
        return np.asarray(np.sum(x, axis=self.axis, keepdims=self.keepdims))

    @checked
    def shares(self, upstream: Outcome, outcome: Outcome, x: Operand) -> tuple[Share]:
        """dJ/dz, handed down to every element that was summed."""
        if not self.keepdims and self.axis is not None:
            upstream = np.expand_dims(upstream, self.axis)
        local = self.local_derivative(x, outcome)
        product = np.asarray(np.broadcast_to(upstream, x.shape) * local)
        return (Share(local, product, product),)

    @checked
    def local_derivative(self, x: Operand, z: Outcome) -> Values:
        """dz/dx = 1 for each element of x."""
        return np.asarray(1.0)


class Mean(Sum):
    """z = np.mean(x, axis): a sum divided by how many there are."""

    word: ClassVar[str] = "mean"
    local_formulas, share_formulas = ("1 / {n}",), ("{d} / {n}",)

    @checked
    def apply(self, x: Operand) -> Values:
        """The mean over the axis, over all elements if the axis is None."""
        return np.asarray(np.mean(x, axis=self.axis, keepdims=self.keepdims))

    @checked
    def local_derivative(self, x: Operand, z: Outcome) -> Values:
        """dz/dx = 1/n, n being how many elements make one mean."""
        return np.asarray(z.size / x.size)
