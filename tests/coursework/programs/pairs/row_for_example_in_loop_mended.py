"""Gradients of a softmax-free classifier, one example after the other."""

import numpy as np

rng = np.random.default_rng(4)
data = rng.normal(size=(3, 7))
labels = (data[:1] > 0).astype(int)
w, b = np.array([[0.1], [0.3], [-0.2]]), 0.0
dw, db = np.zeros((3, 1)), 0.0
for k in range(labels.shape[1]):
    x = data[:, [k]]
    a = 1 / (1 + np.exp(-(w.T @ x + b)))
    dw += x * (a - labels[0, k])
    db += (a - labels[0, k]).item()
print((dw / 7).round(4), round(db / 7, 4))
