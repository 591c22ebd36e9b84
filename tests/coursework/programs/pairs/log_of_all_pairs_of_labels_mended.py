"""Softmax regression with the examples as columns."""

import numpy as np
rng = np.random.default_rng(3)
X = rng.normal(size=(3, 24))
labels = np.argmax(X, axis=0)
W = 0.1 * rng.normal(size=(3, 3))
b = np.zeros((3, 1))
for epoch in range(40):
    Z = W @ X + b
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    A = E / E.sum(axis=0, keepdims=True)
    cost = -np.sum(np.log(A[labels, np.arange(len(labels))])) / X.shape[1]
    dZ = A.copy()
    dZ[labels, np.arange(X.shape[1])] -= 1
    W -= 0.5 * dZ @ X.T / X.shape[1]
    b -= 0.5 * dZ.mean(axis=1, keepdims=True)
print("cost", round(float(cost), 4))
