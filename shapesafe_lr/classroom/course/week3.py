"""Week 3: one hidden layer, tanh inside and a sigmoid at the end.

A cache is what the learner's own forward_propagation makes, where it is right. Otherwise it is the course's, a
dictionary of Z1, A1, Z2 and A2.
"""

from typing import Any

import numpy as np

from ..comparing import Result
from ..settings import Setting
from .descent import steps_downhill
from .function import Arguments, CourseFunction, Made
from .slopes import gradient_check
from .starting import BREAKS_SYMMETRY, HIDDEN_UNITS_DIFFER, starts_small
from .week2 import ZERO_OR_ONE

Parameters = dict[str, np.ndarray]

_LEAVE_OUT = frozenset({"single precision"})
_SIZES_ONLY = frozenset({"single precision", "float labels", "strided"})
_ROUND_A_LOOP = frozenset({"single precision", "float labels"})
_BESIDE = frozenset({"layer_sizes", "forward_propagation", "backward_propagation", "nn_model"})


def forward_propagation(X: np.ndarray, parameters: Parameters) -> tuple[np.ndarray, Parameters]:
    """Z1 = W1 X + b1, A1 = tanh Z1, Z2 = W2 A1 + b2, A2 = sigmoid Z2."""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = 1 / (1 + np.exp(-Z2))
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def backward_propagation(parameters: Parameters, cache: Any, X: np.ndarray, Y: np.ndarray) -> Parameters:
    """The gradients of the mean cross-entropy; the cache is made anew, as a learner's may have any layout."""
    m = X.shape[1]
    A2, own = forward_propagation(X, parameters)
    dZ2 = A2 - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - own["A1"] ** 2)
    return {
        "dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
        "dW2": dZ2 @ own["A1"].T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m,
    }  # fmt: skip


def cross_entropy(A: np.ndarray, Y: np.ndarray) -> float:
    """The mean cross-entropy of probabilities and labels."""
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def cost_of(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> float:
    """The cost that a network with these parameters has."""
    return cross_entropy(forward_propagation(X, parameters)[0], Y)


def gradients(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> Parameters:
    """The gradients that a network with these parameters has."""
    return backward_propagation(parameters, None, X, Y)


def initialize_parameters(n_x: int, n_h: int, n_y: int) -> Parameters:
    """Small random weights, biases of zero."""
    rng = np.random.default_rng(0)
    return {
        "W1": rng.normal(size=(n_h, n_x)) * 0.01, "b1": np.zeros((n_h, 1)),
        "W2": rng.normal(size=(n_y, n_h)) * 0.01, "b2": np.zeros((n_y, 1)),
    }  # fmt: skip


def update_parameters(parameters: Parameters, grads: Parameters, learning_rate: float) -> Parameters:
    """One step down the gradient for every parameter."""
    return {name: parameters[name] - learning_rate * grads["d" + name] for name in parameters}


def _nn_model(X: np.ndarray, Y: np.ndarray, n_h: int, num_iterations: int, **more: Any) -> Parameters:
    parameters = initialize_parameters(X.shape[0], n_h, 1)
    for _ in range(num_iterations):
        parameters = update_parameters(parameters, gradients(X, Y, parameters), 1.2)
    return parameters


# What they are given: n_x inputs, n_h = n_x + 2 hidden units and one output, no number zero


def _layers(setting: Setting) -> Arguments:
    rng = setting.rng()
    n_x, n_h = setting.n_x, setting.n_x + 2
    parameters = {
        "W1": setting.array(rng, n_h, n_x), "b1": setting.array(rng, n_h, 1),
        "W2": setting.array(rng, 1, n_h), "b2": setting.array(rng, 1, 1),
    }  # fmt: skip
    return {"parameters": parameters, "X": setting.array(rng, n_x, setting.m), "Y": setting.labels(rng, setting.m)}


def _forward(setting: Setting) -> Arguments:
    layers = _layers(setting)
    return {"X": layers["X"], "parameters": layers["parameters"]}


def _backward(setting: Setting) -> Arguments:
    layers = _layers(setting)
    _, cache = forward_propagation(layers["X"], layers["parameters"])
    return {"parameters": layers["parameters"], "cache": cache, "X": layers["X"], "Y": layers["Y"]}


def _tables(setting: Setting) -> Arguments:
    """X and a Y of several rows, so that each size can only come from its own place."""
    rng = setting.rng()
    return {"X": setting.array(rng, setting.n_x, setting.m), "Y": setting.array(rng, setting.m + 3, setting.m)}


def _probabilities(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"A2": np.abs(setting.array(rng, 1, setting.m)) / 2 + 0.1, "Y": setting.labels(rng, setting.m)}


def _with_parameters(setting: Setting) -> Arguments:
    return {**_probabilities(setting), "parameters": _layers(setting)["parameters"]}


def _update(setting: Setting) -> Arguments:
    layers = _layers(setting)
    grads = gradients(layers["X"], layers["Y"], layers["parameters"])
    return {"parameters": layers["parameters"], "grads": grads, "learning_rate": 0.7}


def _training(setting: Setting) -> Arguments:
    rng = setting.rng()
    X, Y = setting.array(rng, setting.n_x, setting.m) + 0.05, setting.labels(rng, setting.m)
    return {"X": X, "Y": Y, "n_h": setting.n_x + 2, "num_iterations": 5, "print_cost": False}


_LAYERS = (("W1", "n_h n_x"), ("b1", "n_h 1"), ("W2", "n_y n_h"), ("b2", "n_y 1"))
_COST = (Result("cost", (), "number"),)

FUNCTIONS = (
    CourseFunction(
        "layer_sizes", "week 3", _tables, lambda X, Y: (X.shape[0], 4, Y.shape[0]),
        (Result("n_x", (0,), "number"), Result("n_h", (1,), "anything"), Result("n_y", (2,), "number")),
        leave_out=_SIZES_ONLY,
    ),
    CourseFunction(
        "initialize_parameters", "week 3", lambda s: {"n_x": s.n_x, "n_h": s.m + 1, "n_y": 1}, initialize_parameters,
        tuple(Result(name, (name,), "shape", axes) for name, axes in _LAYERS),
        (BREAKS_SYMMETRY, starts_small(n_x=100, n_h=50, n_y=1)), leave_out=_SIZES_ONLY,
    ),
    CourseFunction(
        "forward_propagation", "week 3", _forward, forward_propagation,
        (Result("A2", (0,), "array", "1 m"), Result("cache", (1,), "anything")),
        uses=("sigmoid",), given=("sigmoid",), leave_out=_LEAVE_OUT,
    ),
    CourseFunction("compute_cost", "week 3", _probabilities, lambda A2, Y: cross_entropy(A2, Y), _COST,
                   beside=_BESIDE, leave_out=_LEAVE_OUT),
    CourseFunction("compute_cost", "week 3", _with_parameters, lambda A2, Y, parameters: cross_entropy(A2, Y), _COST,
                   beside=_BESIDE, leave_out=_LEAVE_OUT),
    CourseFunction(
        "backward_propagation", "week 3", _backward, backward_propagation,
        tuple(Result("d" + name, ("d" + name,), "array", axes) for name, axes in _LAYERS),
        (gradient_check(lambda given, at: cost_of(given["X"], given["Y"], dict(at))),),
        made=Made("forward_propagation", lambda s, given: {k: given[k] for k in ("X", "parameters")}, {"cache": 1}),
        leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "update_parameters", "week 3", _update, update_parameters,
        tuple(Result(name, (name,), "array", axes) for name, axes in _LAYERS),
        beside=_BESIDE, leave_out=_LEAVE_OUT, may_change=frozenset({"parameters"}),
    ),
    CourseFunction(
        "nn_model", "week 3", _training, _nn_model,
        tuple(Result(name, (name,), "shape", axes) for name, axes in _LAYERS),
        (HIDDEN_UNITS_DIFFER, steps_downhill(cost_of, gradients)),
        uses=("sigmoid", "layer_sizes", "initialize_parameters", "forward_propagation", "compute_cost",
              "backward_propagation", "update_parameters"),
        given=("sigmoid",), leave_out=_ROUND_A_LOOP,
    ),
    CourseFunction(
        "predict", "week 3", lambda s: {k: _forward(s)[k] for k in ("parameters", "X")},
        lambda parameters, X: forward_propagation(X, parameters)[0] > 0.5,
        (Result("predictions", (), "array", "1 m"),), (ZERO_OR_ONE,),
        uses=("sigmoid", "forward_propagation"), given=("sigmoid",), beside=_BESIDE, leave_out=_LEAVE_OUT,
    ),
)  # fmt: skip
