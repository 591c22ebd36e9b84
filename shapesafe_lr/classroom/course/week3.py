"""Week 3: one hidden layer, tanh inside and a sigmoid at the end."""

from typing import Any

import numpy as np

from ...language import Text
from ..comparing import Result
from ..settings import Setting
from .function import Arguments, Check, CourseFunction

_LEAVE_OUT = frozenset({"single precision"})


def _layers(setting: Setting) -> Arguments:
    """Parameters for n_x inputs, n_h = n_x + 2 hidden units and one output, none of them zero."""
    rng = setting.rng()
    n_x, n_h = setting.n_x, setting.n_x + 2
    parameters = {
        "W1": setting.array(rng, n_h, n_x), "b1": setting.array(rng, n_h, 1),
        "W2": setting.array(rng, 1, n_h), "b2": setting.array(rng, 1, 1),
    }  # fmt: skip
    return {"parameters": parameters, "X": setting.array(rng, n_x, setting.m), "Y": setting.labels(rng, setting.m)}


def _forward(setting: Setting) -> Arguments:
    return {name: value for name, value in _layers(setting).items() if name != "Y"}


def _backward(setting: Setting) -> Arguments:
    layers = _layers(setting)
    _, cache = forward_propagation(layers["X"], layers["parameters"])
    return {**layers, "cache": cache}


def _probabilities(setting: Setting) -> Arguments:
    rng = setting.rng()
    A = np.abs(setting.array(rng, 1, setting.m)) / 2 + 0.1
    return {"A2": A, "AL": A, "Y": setting.labels(rng, setting.m)}


def _update(setting: Setting) -> Arguments:
    backward = _backward(setting)
    grads = backward_propagation(**backward)
    return {"parameters": backward["parameters"], "grads": grads, "learning_rate": 0.7}


def forward_propagation(X: np.ndarray, parameters: dict[str, np.ndarray]) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Z1 = W1 X + b1, A1 = tanh Z1, Z2 = W2 A1 + b2, A2 = sigmoid Z2."""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = 1 / (1 + np.exp(-Z2))
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def backward_propagation(parameters: Any, cache: Any, X: np.ndarray, Y: np.ndarray) -> dict[str, np.ndarray]:
    """The gradients of the mean cross-entropy with respect to W1, b1, W2, b2."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - cache["A1"] ** 2)
    return {
        "dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
        "dW2": dZ2 @ cache["A1"].T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m,
    }  # fmt: skip


def compute_cost(A2: np.ndarray, AL: np.ndarray, Y: np.ndarray) -> float:
    """The mean cross-entropy."""
    return float(-np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)))


def update_parameters(parameters: dict[str, Any], grads: dict[str, Any], learning_rate: float) -> dict[str, Any]:
    """One step down the gradient for every parameter."""
    return {name: parameters[name] - learning_rate * grads["d" + name] for name in parameters}


def _initial_shapes(n_x: int, n_h: int, n_y: int) -> dict[str, np.ndarray]:
    return {"W1": np.zeros((n_h, n_x)), "b1": np.zeros((n_h, 1)), "W2": np.zeros((n_y, n_h)), "b2": np.zeros((n_y, 1))}


def _breaks_symmetry(function: Any, returned: Any, arguments: Arguments) -> Text | None:
    for name in ("W1", "W2"):
        if np.size(returned[name]) > 1 and np.ptp(returned[name]) == 0:
            return _SYMMETRY.filled(name=name)
    return next((_BIAS.filled(name=name) for name in ("b1", "b2") if np.any(returned[name])), None)


_SYMMETRY = Text(
    "All entries of {name} are equal, so all hidden units learn the same: start from random numbers.",
    "{name} 的元素全都相等，各隐藏单元会学到同样的东西：要用随机数初始化。",
)
_BIAS = Text("{name} starts at zero; here it does not.", "{name} 应当初始化为 0，这里不是。")

_LAYER_RESULTS = (("W1", "n_h n_x"), ("b1", "n_h 1"), ("W2", "n_y n_h"), ("b2", "n_y 1"))

FUNCTIONS = (
    CourseFunction(
        "initialize_parameters", "week 3", lambda s: {"n_x": s.n_x, "n_h": s.m + 1, "n_y": 1}, _initial_shapes,
        tuple(Result(name, (name,), "shape", axes) for name, axes in _LAYER_RESULTS),
        (Check("symmetry", Text("the weights are random, the biases zero", "权重随机，偏置为 0"), _breaks_symmetry),),
        leave_out=frozenset({"single precision", "float labels", "strided"}),
    ),
    CourseFunction(
        "forward_propagation", "week 3", _forward, forward_propagation,
        (Result("A2", (0,), "array", "1 m"), Result("cache", (1,), "anything")),
        uses=("sigmoid",), leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "compute_cost", "week 3", _probabilities, compute_cost, (Result("cost", (), "number"),), leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "backward_propagation", "week 3", _backward, backward_propagation,
        tuple(Result("d" + name, ("d" + name,), "array", axes) for name, axes in _LAYER_RESULTS), leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "update_parameters", "weeks 3 and 4", _update, update_parameters,
        tuple(Result(name, (name,), "array", axes) for name, axes in _LAYER_RESULTS), leave_out=_LEAVE_OUT,
        may_change=frozenset({"parameters"}),
    ),
)  # fmt: skip
