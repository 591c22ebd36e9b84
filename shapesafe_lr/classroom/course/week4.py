"""Week 4: a network of any depth, from one linear step and its derivative."""

from itertools import pairwise

import numpy as np

from ..comparing import Result
from ..settings import Setting
from .function import Arguments, CourseFunction

_LEAVE_OUT = frozenset({"single precision", "float labels"})


def _linear(setting: Setting) -> Arguments:
    rng = setting.rng()
    n_h = setting.n_x + 2
    A = setting.array(rng, setting.n_x, setting.m)
    return {"A": A, "A_prev": A, "W": setting.array(rng, n_h, setting.n_x), "b": setting.array(rng, n_h, 1)}


def _linear_step(setting: Setting) -> Arguments:
    return {name: value for name, value in _linear(setting).items() if name != "A_prev"}


def _activated_step(setting: Setting) -> Arguments:
    return {**{name: value for name, value in _linear(setting).items() if name != "A"}, "activation": "relu"}


def _linear_back(setting: Setting) -> Arguments:
    linear = _linear(setting)
    dZ = setting.array(setting.rng(), setting.n_x + 2, setting.m)
    return {"dZ": dZ, "cache": (linear["A"], linear["W"], linear["b"])}


def _network(setting: Setting) -> Arguments:
    rng = setting.rng()
    layer_dims = [setting.n_x, setting.n_x + 2, setting.n_x + 1, 1]
    parameters = {}
    for layer, (before, after) in enumerate(pairwise(layer_dims), start=1):
        parameters[f"W{layer}"] = setting.array(rng, after, before)
        parameters[f"b{layer}"] = setting.array(rng, after, 1)
    return {"X": setting.array(rng, setting.n_x, setting.m), "parameters": parameters}


def _forward(X: np.ndarray, parameters: dict[str, np.ndarray]) -> tuple[np.ndarray, None]:
    A, depth = X, len(parameters) // 2
    for layer in range(1, depth + 1):
        Z = parameters[f"W{layer}"] @ A + parameters[f"b{layer}"]
        A = np.maximum(0, Z) if layer < depth else 1 / (1 + np.exp(-Z))
    return A, None


def _linear_backward(dZ: np.ndarray, cache: tuple[np.ndarray, ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    A_prev, W, _ = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m


def _deep_shapes(layer_dims: list[int]) -> dict[str, np.ndarray]:
    shapes: dict[str, np.ndarray] = {}
    for layer in range(1, len(layer_dims)):
        shapes[f"W{layer}"] = np.zeros((layer_dims[layer], layer_dims[layer - 1]))
        shapes[f"b{layer}"] = np.zeros((layer_dims[layer], 1))
    return shapes


FUNCTIONS = (
    CourseFunction(
        "initialize_parameters_deep", "week 4", lambda s: {"layer_dims": [s.n_x, s.n_x + 3, s.m + 1, 1]}, _deep_shapes,
        tuple(Result(f"{kind}{layer}", (f"{kind}{layer}",), "shape", axes) for layer in (1, 2, 3)
              for kind, axes in (("W", f"n_{layer} n_{layer - 1}"), ("b", f"n_{layer} 1"))),
        leave_out=frozenset({"single precision", "float labels", "strided"}),
    ),
    CourseFunction(
        "linear_forward", "week 4", _linear_step, lambda A, W, b: (W @ A + b, None),
        (Result("Z", (0,), "array", "n_h m"), Result("cache", (1,), "anything")), leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "linear_activation_forward", "week 4", _activated_step,
        lambda A_prev, W, b, activation: (np.maximum(0, W @ A_prev + b), None),
        (Result("A", (0,), "array", "n_h m"), Result("cache", (1,), "anything")),
        leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "linear_backward", "week 4", _linear_back, _linear_backward,
        (
            Result("dA_prev", (0,), "array", "n_x m"), Result("dW", (1,), "array", "n_h n_x"),
            Result("db", (2,), "array", "n_h 1"),
        ),
        leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "L_model_forward", "week 4", _network, _forward,
        (Result("AL", (0,), "array", "1 m"), Result("caches", (1,), "anything")),
        leave_out=_LEAVE_OUT,
    ),
)  # fmt: skip
