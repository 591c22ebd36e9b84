"""Rows of examples through a hidden layer whose relu is written np.max: one prediction for all eight."""
import numpy as np
rng = np.random.default_rng(2)
X = rng.normal(size=(8, 3))
y = (X[:, :1] > 0).astype(int)
W1, b1 = rng.normal(size=(3, 5)), np.zeros((1, 5))
W2, b2 = rng.normal(size=(5, 1)), np.zeros((1, 1))
hidden = np.maximum(np.dot(X, W1) + b1, 0)
probability = 1 / (1 + np.exp(-(np.dot(hidden, W2) + b2)))
loss = -np.mean(y * np.log(probability) + (1 - y) * np.log(1 - probability))
print(probability.shape, loss)
