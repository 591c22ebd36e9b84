"""Gradients beside differences: along a random direction, how fast does the value change, and what was said?"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ...language import Text
from .function import Arguments, Check

Point = Mapping[str, np.ndarray]
_STEP = 1e-6


def not_the_slope(value: Callable[[Point], float], point: Point, gradient: Point) -> Text | None:
    """What is wrong with a gradient of `value` at `point`, by central differences; None if nothing is.

    >>> x = np.array([[1.0, 2.0]])
    >>> told = not_the_slope(lambda at: float(np.sum(at["x"] ** 3)), {"x": x}, {"x": 3 * x**2})
    >>> told is None
    True
    """
    rng = np.random.default_rng(0)
    direction = {name: rng.normal(size=np.shape(at)) for name, at in point.items()}
    above, below = (
        value({name: at + sign * _STEP * direction[name] for name, at in point.items()}) for sign in (1, -1)
    )
    slope = (above - below) / (2 * _STEP)
    told = sum(np.sum(np.asarray(gradient[name], dtype=float) * direction[name]) for name in point)
    if np.isclose(slope, told, rtol=1e-4, atol=1e-7):
        return None
    names = ", ".join(name if name.startswith("d") else "d" + name for name in point)
    return _NOT_THE_SLOPE.filled(slope=f"{slope:.6g}", told=f"{told:.6g}", names=names)


_NOT_THE_SLOPE = Text(
    "Along a random direction the cost changes by {slope} per unit; by {names} it would be {told}.",
    "沿一个随机方向，代价的变化率是 {slope}，而按 {names} 算出来是 {told}。",
)


def gradient_check(value: Callable[[Arguments, Point], float]) -> Check:
    """That grads["dW1"], ... are the slopes of `value(arguments, parameters)` in arguments["parameters"]."""

    def broken(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
        point = arguments["parameters"]
        return not_the_slope(lambda at: value(arguments, at), point, {name: returned["d" + name] for name in point})

    return Check("slope", SLOPES, broken)


SLOPES = Text("the gradients are the slopes of the cost", "梯度就是代价的斜率")
