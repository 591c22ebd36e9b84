"""Lessons 2.4 to 2.6: the little triangle, the slope that gradient descent follows, and how exact a nudge can be."""

import numpy as np

from ...array_types import Examples, Labels, Scalar, Weights
from ...contracts import checked
from ...language import Language, Text
from ...logistic.propagation import forward, update
from ..convexity import cost_along, cross_entropy_cost
from ..derivatives import ScalarFunction, StepSweep, nudge
from ..mle import gradient_of_log_likelihood
from ..palette import BLUE, GREEN, MUTED, ORANGE
from .sheet import Axes, Figure, sheet


@checked
def plot_triangle(
    f: ScalarFunction,
    a: Scalar,
    step: Scalar = 0.5,
    *,
    formula: str = "f(a)",
    derivative: ScalarFunction | None = None,
    axes: Axes | None = None,
    language: Language | None = None,
) -> Figure:
    """The curve of f near a, the little triangle on it and the tangent; a large step makes the triangle visible.

    Lesson: course 1, week 2, "Derivatives" (2.5).

    >>> plot_triangle(lambda a: a**2, 2.0, formula="a²").axes[0].get_xlabel()
    'a'
    """
    triangle = nudge(f, a, step, derivative)
    a, step = triangle.a, triangle.step
    with sheet(axes, language=language) as page:
        places = np.linspace(a - 1.2 * abs(step), a + 2.2 * abs(step), 200)
        page.axes.plot(places, [f(float(place)) for place in places], color=BLUE.value, label=f"f(a) = {formula}")
        tangent = triangle.value + triangle.derivative * (places - a)
        label = page.say(_TANGENT, slope=f"{triangle.derivative:.4g}")
        page.axes.plot(places, tangent, color=MUTED.value, linestyle=":", linewidth=1.5, label=label)
        corners = [(a, triangle.value), (a + step, triangle.value), (a + step, triangle.nudged_value)]
        page.axes.fill(*zip(*corners, strict=True), color=ORANGE.value, alpha=0.18, linewidth=0)
        label = page.say(
            _HEIGHT_WIDTH, height=f"{triangle.height:.4g}", width=f"{step:g}", slope=f"{triangle.slope:.4g}"
        )
        page.axes.plot(*zip(*corners, corners[0], strict=True), color=ORANGE.value, linewidth=1.5, label=label)
        page.axes.annotate(
            f"{step:g}", (a + step / 2, triangle.value), (0, -4), textcoords="offset points", ha="center", va="top"
        )
        middle = (triangle.value + triangle.nudged_value) / 2
        page.axes.annotate(
            f"{triangle.height:.4g}", (a + step, middle), (5, 0), textcoords="offset points", va="center"
        )
        page.axes.set(xlabel="a", ylabel="f(a)", title=page.say(_TRIANGLE, a=f"{a:g}"))
        page.axes.legend(loc="best")
        return page.figure


def plot_step_errors(sweep: StepSweep, *, axes: Axes | None = None, language: Language | None = None) -> Figure:
    """The error of both slopes against the step, on logarithmic axes: truncation to the right, rounding to the left.

    Lesson: course 1, week 2, "More derivative examples" (2.6).

    >>> from shapesafe_lr.teaching.derivatives import step_sweep
    >>> plot_step_errors(step_sweep(np.exp, 1.0, np.exp)).axes[0].get_xscale()
    'log'
    """
    with sheet(axes, language=language) as page:
        steps = [error.step for error in sweep.errors]
        tiny = np.finfo(float).tiny  # an error of exactly 0 has no place on a logarithmic axis
        one_sided = [error.one_sided if error.one_sided > tiny else np.nan for error in sweep.errors]
        central = [error.central if error.central > tiny else np.nan for error in sweep.errors]
        page.axes.loglog(steps, one_sided, "o-", color=BLUE.value, markersize=4, label=page.say(_ONE_SIDED))
        page.axes.loglog(steps, central, "s--", color=ORANGE.value, markersize=4, label=page.say(_CENTRAL))
        page.axes.set(xlabel=page.say(_STEP), ylabel=page.say(_ERROR), title=page.say(_STEP_ERRORS))
        page.axes.text(0.03, 0.04, page.say(_ROUNDING), transform=page.axes.transAxes, color=MUTED.value)
        page.axes.text(0.97, 0.04, page.say(_TRUNCATION), transform=page.axes.transAxes, color=MUTED.value, ha="right")
        page.axes.legend(loc="upper center")
        return page.figure


@checked
def plot_slope_of_cost(
    w: Weights,
    b: Scalar,
    X: Examples,
    Y: Labels,
    learning_rate: Scalar,
    *,
    axes: Axes | None = None,
    language: Language | None = None,
) -> Figure:
    """The cost over one weight, the slope at w, and the step that gradient descent takes from there; b stays as it is.

    With several features the slice runs along the first weight.
    Lesson: course 1, week 2, "Gradient descent" (2.4).

    >>> X, Y = np.array([[1.0, 2.0]]), np.array([[0, 1]])
    >>> figure = plot_slope_of_cost(np.array([[-3.0]]), 0, X, Y, learning_rate=2.0)
    >>> figure.axes[0].get_ylabel()
    'J (nats)'
    """
    direction = np.zeros_like(w)
    direction[0, 0] = 1.0
    up_w, _ = gradient_of_log_likelihood(forward(w, b, X), X, Y)
    slope = -float(up_w[0, 0]) / X.shape[1]
    new_w, _ = update(w, b, slope * direction, 0.0, learning_rate)
    here, there = float(w[0, 0]), float(new_w[0, 0])
    reach = 2.5 * max(abs(there - here), 1.0)
    steps = np.linspace(min(here, there) - reach - here, max(here, there) + reach - here, 200).reshape(1, -1)
    J = cost_along(cross_entropy_cost, steps, w, b, direction, X, Y)
    J_here, J_there = (float(cross_entropy_cost(at, b, X, Y)) for at in (w, new_w))
    with sheet(axes, language=language) as page:
        page.axes.plot(here + steps[0], J[0], color=BLUE.value, label="J(w)")
        near = np.array([here - reach / 3, here + reach / 3])
        tangent = J_here + slope * (near - here)
        page.axes.plot(near, tangent, color=ORANGE.value, linestyle="--", label=page.say(_SLOPE, slope=f"{slope:.3g}"))
        page.axes.plot([here], [J_here], "o", color=ORANGE.value)
        page.axes.plot([there], [J_there], "o", color=GREEN.value, label=page.say(_STEPPED))
        floor = 0.06 * float(np.max(J))
        page.axes.vlines([here, there], floor, [J_here, J_there], color=MUTED.value, linestyle=":", linewidth=1)
        arrow = {"arrowstyle": "->", "color": GREEN.value, "linewidth": 1.8, "shrinkA": 0, "shrinkB": 0}
        page.axes.annotate("", (there, floor), (here, floor), arrowprops=arrow)
        page.axes.set(xlabel="w", ylabel=page.say(_COST_AXIS), title=page.say(_DOWNHILL), ylim=(0, None))
        page.axes.legend(loc="best")
        return page.figure


_TRIANGLE = Text("The little triangle at a = {a}", "a = {a} 处的小三角形")
_TANGENT = Text("slope at a: {slope}", "a 处的斜率：{slope}")
_HEIGHT_WIDTH = Text("height / width = {height} / {width} = {slope}", "高 / 宽 = {height} / {width} = {slope}")
_STEP = Text("step", "步长")
_ERROR = Text("error of the slope", "斜率的误差")
_STEP_ERRORS = Text("A smaller step is better, until rounding takes over", "步长越小越准，直到舍入误差占上风")
_ONE_SIDED = Text("one-sided", "单侧差分")
_CENTRAL = Text("central", "中心差分")
_ROUNDING = Text("rounding", "舍入误差")
_TRUNCATION = Text("truncation", "截断误差")
_COST_AXIS = Text("J (nats)", "J（奈特）")
_SLOPE = Text("slope dJ/dw = {slope}", "斜率 dJ/dw = {slope}")
_STEPPED = Text("w - learning_rate dw", "w - learning_rate dw")
_DOWNHILL = Text("One step of gradient descent", "梯度下降法的一步")
