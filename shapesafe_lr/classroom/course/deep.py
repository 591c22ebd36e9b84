"""A network of any depth, relu inside and a sigmoid at the end: the right answers of week 4, with the course's caches.

linear cache        (A_prev, W, b)
activation cache    Z
cache of a layer    (linear cache, activation cache)
caches              a list of the layers' caches, the first layer first
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

Parameters = dict[str, np.ndarray]
LinearCache = tuple[np.ndarray, np.ndarray, np.ndarray]
Cache = tuple[LinearCache, np.ndarray]


def relu(Z: np.ndarray) -> np.ndarray:
    """Z where it is above 0, else 0."""
    return np.maximum(0, Z)


def sigmoid(Z: np.ndarray) -> np.ndarray:
    """Between 0 and 1."""
    return 1 / (1 + np.exp(-Z))


ACTIVATIONS = {"relu": relu, "sigmoid": sigmoid}


def activation_backward(dA: np.ndarray, Z: np.ndarray, activation: str) -> np.ndarray:
    """dZ = dA * g'(Z)."""
    if activation == "relu":
        return np.where(Z > 0, dA, 0)
    A = sigmoid(Z)
    return dA * A * (1 - A)


def linear_forward(A: np.ndarray, W: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, LinearCache]:
    """Z = W A + b."""
    return W @ A + b, (A, W, b)


def linear_activation_forward(
    A_prev: np.ndarray, W: np.ndarray, b: np.ndarray, activation: str
) -> tuple[np.ndarray, Cache]:
    """A = g(W A_prev + b)."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    return ACTIVATIONS[activation](Z), (linear_cache, Z)


def model_forward(X: np.ndarray, parameters: Parameters) -> tuple[np.ndarray, list[Cache]]:
    """The probabilities AL, and the caches of the layers."""
    A, caches, depth = X, [], len(parameters) // 2
    for layer in range(1, depth + 1):
        activation = "relu" if layer < depth else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A, caches


def linear_backward(dZ: np.ndarray, cache: LinearCache) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """dA_prev = W^T dZ, dW = dZ A_prev^T / m, db = the mean of dZ over the examples."""
    A_prev, W, _ = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m


def linear_activation_backward(
    dA: np.ndarray, cache: Cache, activation: str
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """From dA of a layer to dA_prev, dW and db."""
    linear_cache, Z = cache
    return linear_backward(activation_backward(dA, Z, activation), linear_cache)


def model_backward(AL: np.ndarray, Y: np.ndarray, caches: Sequence[Cache]) -> Parameters:
    """The gradients of the mean cross-entropy, and dA of every layer's input."""
    grads: Parameters = {}
    depth = len(caches)
    dA = -(Y / AL - (1 - Y) / (1 - AL))
    for layer in range(depth, 0, -1):
        activation = "relu" if layer < depth else "sigmoid"
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], activation)
        grads |= {f"dA{layer - 1}": dA, f"dW{layer}": dW, f"db{layer}": db}
    return grads


def gradients(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> Parameters:
    """The gradients of the cost with respect to the parameters."""
    AL, caches = model_forward(X, parameters)
    grads = model_backward(AL, Y, caches)
    return {f"d{name}": grads[f"d{name}"] for name in parameters}


def cost(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> float:
    """The mean cross-entropy."""
    return cross_entropy(model_forward(X, parameters)[0], Y)


def cross_entropy(A: np.ndarray, Y: np.ndarray) -> float:
    """The mean cross-entropy of probabilities and labels."""
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def initialized(layer_dims: Sequence[int]) -> Parameters:
    """Small random weights, biases of zero."""
    rng = np.random.default_rng(0)
    parameters: Parameters = {}
    for layer, (before, after) in enumerate(pairwise(layer_dims), start=1):
        parameters[f"W{layer}"] = rng.normal(size=(after, before)) * 0.01
        parameters[f"b{layer}"] = np.zeros((after, 1))
    return parameters


def trained(
    X: np.ndarray, Y: np.ndarray, layers_dims: Sequence[int], learning_rate: float, num_iterations: int, **more: Any
) -> tuple[Parameters, list[float]]:
    """The parameters after gradient descent, and the cost of every hundredth iteration."""
    parameters, costs = initialized(layers_dims), []
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(cost(X, Y, parameters))
        grads = gradients(X, Y, parameters)
        parameters = {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}
    return parameters, costs
