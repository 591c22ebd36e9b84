"""Predictions with their own loop."""

import numpy as np


def predict(w, b, X):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    answers = np.zeros((1, X.shape[0]))
    for k in range(X.shape[1]):
        answers[0, k] = 1 if A[0, k] > 0.5 else 0
    return answers


X = np.random.default_rng(0).normal(size=(3, 8))
print(predict(np.array([[0.5], [-1.0], [2.0]]), 0.1, X))
