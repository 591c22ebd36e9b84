"""Biases that have many numbers, as they should."""

import numpy as np

rng = np.random.default_rng(5)
films = rng.normal(size=(7, 3))
ratings = rng.normal(size=7)
taste, bias = np.zeros(3), np.zeros(7)
for _ in range(50):
    error = films @ taste + bias - ratings
    taste = taste - 0.1 * films.T @ error / 7
    bias = bias - 0.1 * (error + 0.1 * bias)
print(bias.round(2))

W, x, target = rng.normal(size=(4, 2)), rng.normal(size=(2, 1)), rng.normal(size=(4, 1))
b = np.zeros((4, 1))
for _ in range(20):
    error = np.dot(W, x) + b - target
    W = W - 0.1 * np.dot(error, x.T)
    b = b - 0.1 * error
print(b.ravel().round(2))

A, offsets = rng.normal(size=(5, 5)), np.zeros(5)
state = np.ones(5)
for _ in range(3):
    state = np.tanh(A @ state + offsets)
    offsets = offsets - 0.01 * np.mean(state)
print(state.round(2))

X, y = rng.normal(size=(8, 2)), rng.normal(size=(8, 1))
w, starts = np.array([[0.5], [0.2]]), np.linspace(-1, 1, 5)
print("best start:", starts[np.argmin(((X @ w + starts - y) ** 2).mean(axis=0))])
