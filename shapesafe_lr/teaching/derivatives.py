"""Lessons 2.5 and 2.6: a derivative is the slope of a little triangle, height over width.

Nudge a by a small step, see how far f(a) moves, divide. The slope is exact in the limit of a nudge to 0; on a
computer the limit is never reached, because below a certain step the rounding of f(a) drowns the difference.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from numbers import Real
from typing import NamedTuple, TypeAlias

import numpy as np

from ..array_types import Scalar
from ..contracts import checked
from ..errors import ShapeError
from ..language import Text
from .table import Table

ScalarFunction: TypeAlias = Callable[[float], float]


class Triangle(NamedTuple):
    """The little triangle under the curve of f between a and a + step.

    `derivative` is the true slope at a, `error` is slope - derivative.
    """

    a: float
    step: float
    value: float
    nudged_value: float
    derivative: float

    @property
    def height(self) -> float:
        """How far f moved: f(a + step) - f(a)."""
        return self.nudged_value - self.value

    @property
    def slope(self) -> float:
        """Height over width."""
        return self.height / self.step

    @property
    def error(self) -> float:
        """What is left of the curve in a triangle that is small but not infinitely small."""
        return self.slope - self.derivative


class CourseFunction(NamedTuple):
    """A function of lesson 2.5 or 2.6 with its derivative, both as code and as they are written on the slide."""

    formula: str
    f: ScalarFunction
    derivative_formula: str
    derivative: ScalarFunction


COURSE_FUNCTIONS: tuple[CourseFunction, ...] = (
    CourseFunction("3a", lambda a: 3 * a, "3", lambda a: 3.0),
    CourseFunction("a²", lambda a: a**2, "2a", lambda a: 2 * a),
    CourseFunction("a³", lambda a: a**3, "3a²", lambda a: 3 * a**2),
    CourseFunction("log a", math.log, "1/a", lambda a: 1 / a),
)
"""The four functions of the two lessons, in the order of the slides."""


@checked
def nudge(f: ScalarFunction, a: Scalar, step: Scalar = 0.001, derivative: ScalarFunction | None = None) -> Triangle:
    """The little triangle of f at a: how far f moves when a moves by `step`.

    Without `derivative` the true slope is found by extrapolating ever smaller triangles to width 0
    (see `derivative_at`), good to about 10 digits.

    Raises ValueError if the step is 0 or not finite, or so small that a + step is a.
    Lesson: course 1, week 2, "Derivatives".

    >>> triangle = nudge(lambda a: a**2, 2.0, derivative=lambda a: 2 * a)
    >>> print(f"{triangle.value:.6f} -> {triangle.nudged_value:.6f}, slope {triangle.slope:.3f}")
    4.000000 -> 4.004001, slope 4.001
    """
    a, step = float(a), float(step)
    _check_step(a, step)
    value, nudged_value = _value(f, a), _value(f, a + step)
    slope = derivative_at(f, a) if derivative is None else float(derivative(a))
    return Triangle(a, step, value, nudged_value, slope)


@dataclass(frozen=True)
class NudgeTable:
    """The triangles of one function at several places; `print` it, or ask for `table(language)`."""

    formula: str
    triangles: tuple[Triangle, ...]

    def __str__(self) -> str:
        return self.table().text()

    def table(self) -> Table:
        """One row a triangle, as on the slide, with the true derivative and the error beside the slope."""
        return Table(
            title=Text(en=f"f(a) = {self.formula}, nudged", zh=f"f(a) = {self.formula}，把 a 推动一点点"),
            headings=(
                Text("a", "a"),
                Text("f(a)", "f(a)"),
                Text("a + step", "a + 步长"),
                Text("f(a + step)", "f(a + 步长)"),
                Text("height / width", "高 / 宽"),
                Text("derivative", "导数"),
                Text("error", "误差"),
            ),
            rows=tuple(
                (
                    f"{t.a:g}",
                    f"{t.value:.6f}",
                    f"{t.a + t.step:.12g}",
                    f"{t.nudged_value:.6f}",
                    f"{t.slope:.6f}",
                    f"{t.derivative:.6f}",
                    f"{t.error:.1e}",
                )
                for t in self.triangles
            ),
        )


@checked
def nudge_table(
    f: ScalarFunction,
    places: Iterable[Scalar] = (2.0, 5.0),
    step: Scalar = 0.001,
    derivative: ScalarFunction | None = None,
    formula: str = "f(a)",
) -> NudgeTable:
    """The triangles of f at each of the places, the slide's table for any function of your own.

    Raises ValueError if the step is 0 or not finite.
    Lesson: course 1, week 2, "More derivative examples".

    >>> print(nudge_table(lambda a: a**2, derivative=lambda a: 2 * a, formula="a²"))
    f(a) = a², nudged
    a       f(a)  a + step  f(a + step)  height / width  derivative    error
    -  ---------  --------  -----------  --------------  ----------  -------
    2   4.000000     2.001     4.004001        4.001000    4.000000  1.0e-03
    5  25.000000     5.001    25.010001       10.001000   10.000000  1.0e-03
    """
    return NudgeTable(formula, tuple(nudge(f, a, step, derivative) for a in places))


@checked
def one_sided_slope(f: ScalarFunction, a: Scalar, step: Scalar) -> float:
    """(f(a + step) - f(a)) / step: the slide's triangle, whose error shrinks like the step.

    >>> one_sided_slope(lambda a: a**2, 2.0, 0.5)
    4.5
    """
    return (_value(f, a + step) - _value(f, a)) / float(step)


@checked
def central_slope(f: ScalarFunction, a: Scalar, step: Scalar) -> float:
    """(f(a + step) - f(a - step)) / (2 step): nudged to both sides, the error shrinks like the step squared.

    >>> central_slope(lambda a: a**2, 2.0, 0.5)
    4.0
    """
    return (_value(f, a + step) - _value(f, a - step)) / (2 * float(step))


@checked
def derivative_at(f: ScalarFunction, a: Scalar) -> float:
    """The slope of f at a, by extrapolating central differences to a step of 0.

    Halving the step divides the error of a central difference by 4, so two of them tell what is left and can cancel
    it; the same trick on the results divides by 16, and so on. The best entry of that triangular table is the one
    that moved least against its neighbours.

    >>> round(derivative_at(math.log, 2.0), 9)
    0.5
    """
    a = float(a)
    step = 0.1 * max(1.0, abs(a))
    while math.isnan(_value_or_nan(f, a - step)) or math.isnan(_value_or_nan(f, a + step)):
        step /= 2  # log near 0: stay inside the domain
        _check_step(a, step)
    best, best_change = central_slope(f, a, step), math.inf
    previous = [best]
    for _ in range(12):
        step /= 2
        current = [central_slope(f, a, step)]
        for k, coarse in enumerate(previous, start=1):
            current.append(current[-1] + (current[-1] - coarse) / (4**k - 1))
            change = max(abs(current[-1] - current[-2]), abs(current[-1] - coarse))
            if change < best_change:
                best, best_change = current[-1], change
        previous = current
    return best


class StepError(NamedTuple):
    """How far the two slopes are from the true derivative at one step size (absolute errors)."""

    step: float
    one_sided: float
    central: float


@dataclass(frozen=True)
class StepSweep:
    """The error of the slope against the step size: it falls with the step, then rounding takes over.

    Truncation is what the curve does inside the triangle: about |f''| step / 2, or |f'''| step² / 6 when nudged to
    both sides. Rounding is f(a) being stored with 16 digits only: about 1e-16 |f(a)| / step.
    """

    a: float
    derivative: float
    errors: tuple[StepError, ...]

    @property
    def best_one_sided(self) -> StepError:
        """The step with the smallest one-sided error, near the square root of 1e-16."""
        return min(self.errors, key=lambda error: error.one_sided)

    @property
    def best_central(self) -> StepError:
        """The step with the smallest central error, near the cube root of 1e-16."""
        return min(self.errors, key=lambda error: error.central)

    def __str__(self) -> str:
        return self.table().text()

    def table(self) -> Table:
        """One row a step, largest first."""
        return Table(
            title=Text("Error of the slope against the step", "斜率的误差与步长"),
            headings=(Text("step", "步长"), Text("one-sided", "单侧差分"), Text("central", "中心差分")),
            rows=tuple((f"{e.step:.0e}", f"{e.one_sided:.1e}", f"{e.central:.1e}") for e in self.errors),
        )


@checked
def step_sweep(
    f: ScalarFunction,
    a: Scalar,
    derivative: ScalarFunction,
    steps: Iterable[Scalar] = tuple(10.0**-k for k in range(1, 16)),
) -> StepSweep:
    """The error of the one-sided and of the central slope for each step.

    `derivative` is asked for, not estimated: an estimate would hide the very errors that are measured.

    Lesson: course 1, week 2, "More derivative examples".

    >>> print(step_sweep(math.exp, 1.0, math.exp, steps=(1e-1, 1e-2, 1e-3)))
    Error of the slope against the step
     step  one-sided  central
    -----  ---------  -------
    1e-01    1.4e-01  4.5e-03
    1e-02    1.4e-02  4.5e-05
    1e-03    1.4e-03  4.5e-07
    """
    a, true_slope = float(a), float(derivative(float(a)))
    errors = []
    for step in map(float, steps):
        _check_step(a, step)
        one_sided, central = one_sided_slope(f, a, step), central_slope(f, a, step)
        errors.append(StepError(step, abs(one_sided - true_slope), abs(central - true_slope)))
    return StepSweep(a, true_slope, tuple(errors))


_BAD_STEP = Text(
    en="nudge: the step is {step}. A nudge has a finite width other than 0; 0.001 is the one of the slides.",
    zh="nudge：步长是 {step}。步长必须是有限的非零数；课件里用的是 0.001。",
)
_NOT_ONE_NUMBER = Text(en="f(a) should be one real number.", zh="f(a) 应该是一个实数。")
_WHAT_F_GAVE = Text(
    en="At a = {a}, f gave a value of type {type} and shape {shape}.",
    zh="在 a = {a} 处，f 给出的值类型是 {type}，形状是 {shape}。",
)
_NUMBERS_ONLY = Text(
    en="Let f take a number and give a number; for arrays there is the computation graph of lesson 2.8.",
    zh="请让 f 接受一个数、给出一个数；数组请用课程 2.8 的计算图。",
)
_LOST_STEP = Text(
    en="nudge: {a} + {step} is {a} again: the step is below the 16 digits of a float. Take a larger step.",
    zh="nudge：{a} + {step} 仍然等于 {a}：步长小于浮点数 16 位有效数字的精度。请把步长取大一些。",
)


def _check_step(a: float, step: float) -> None:
    if step == 0 or not math.isfinite(step):
        raise ValueError(_BAD_STEP.fill(step=f"{step:g}"))
    if a + step == a or a - step == a:
        raise ValueError(_LOST_STEP.fill(a=f"{a:g}", step=f"{step:g}"))


@checked
def _value(f: ScalarFunction, a: Scalar) -> float:
    """f(a) as a float; a function that gives an array has no slope to speak of, and is refused."""
    value = f(float(a))
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if not isinstance(value, Real):
        facts = {"a": f"{float(a):g}", "shape": np.shape(value), "type": type(value).__name__}
        raise ShapeError(
            _NOT_ONE_NUMBER,
            evidence=[_WHAT_F_GAVE.filled(**facts)],
            advice=[_NUMBERS_ONLY],
            function="nudge",
            lesson="2.5",
        )
    return float(value)


def _value_or_nan(f: ScalarFunction, a: float) -> float:
    try:
        return _value(f, a)
    except (ValueError, ZeroDivisionError, OverflowError):
        return math.nan
