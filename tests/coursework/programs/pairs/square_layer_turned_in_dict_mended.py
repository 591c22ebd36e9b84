"""A hidden layer as wide as the data."""
import numpy as np
rng = np.random.default_rng(21)
n, hidden, m = 3, 3, 60
X = rng.normal(size=(m, n))
y = (X[:, :1] * X[:, 1:2] > 0) * 1.0
params = {"W1": rng.normal(size=(n, hidden)), "b1": np.zeros((1, hidden)), "W2": rng.normal(size=(hidden, 1))}
for step in range(80):
    H = np.tanh(X.dot(params["W1"]) + params["b1"])
    A = 1 / (1 + np.exp(-H.dot(params["W2"])))
    dZ = (A - y) / m
    dH = (1 - H ** 2) * dZ.dot(params["W2"].T)
    grads = {"W1": X.T.dot(dH), "b1": dH.sum(axis=0, keepdims=True), "W2": H.T.dot(dZ)}
    for key in params:
        params[key] -= 0.5 * grads[key]
print("cost", round(float(-np.mean(y * np.log(A) + (1 - y) * np.log(1 - A))), 4))
