"""Gradient descent: the one loop that no vectorising removes."""

import numpy as np

from ..array_types import Examples, Labels, Scalar, TestExamples, TestLabels, TrainExamples, TrainLabels, Weights
from ..contracts import checked
from .prediction import predict
from .propagation import initialize_with_zeros, propagate, update


@checked
def optimize(
    w: Weights,
    b: Scalar,
    X: Examples,
    Y: Labels,
    num_iterations: int | np.integer = 100,
    learning_rate: Scalar = 0.009,
    print_cost: bool = False,
) -> tuple[dict[str, Weights | Scalar], dict[str, Weights | Scalar], list[float]]:
    """Gradient descent from w and b: the parameters it ends with, the last gradients, and every hundredth cost."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = update(w, b, grads["dw"], grads["db"], learning_rate)
        if i % 100 == 0:
            costs.append(float(cost))
    return {"w": w, "b": b}, grads, costs


@checked
def model(
    X_train: TrainExamples,
    Y_train: TrainLabels,
    X_test: TestExamples,
    Y_test: TestLabels,
    num_iterations: int | np.integer = 2000,
    learning_rate: Scalar = 0.5,
    print_cost: bool = False,
) -> dict[str, object]:
    """Train on one set and predict both."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    return {
        "costs": costs,
        "Y_prediction_test": predict(params["w"], params["b"], X_test),
        "Y_prediction_train": predict(params["w"], params["b"], X_train),
        "w": params["w"],
        "b": params["b"],
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }
