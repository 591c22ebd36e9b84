"""Layers of equal sizes in a list, some of them used as columns and the last one turned on purpose."""

import numpy as np

rng = np.random.RandomState(2)
layers = []
for k in range(3):
    layers.append([rng.randn(4, 4), np.zeros((4, 1))])
layers.append([rng.randn(4, 1), np.zeros((1, 1))])
A = rng.rand(4, 5)
for W, b in layers[:-1]:
    A = np.tanh(W @ A + b)
W, b = layers[-1]
Y = np.array([[1, 0, 1, 1, 0]])
P = 1 / (1 + np.exp(-(W.T @ A + b)))
delta = W @ (P - Y)
for W, b in reversed(layers[:-1]):
    delta = W.T @ (delta * (1 - A**2))
print(P, delta.shape)
