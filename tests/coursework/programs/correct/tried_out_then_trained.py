import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = (-1.0 / m) * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=1)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y, axis=1) / m}, np.squeeze(cost)


def optimize(w, b, X, Y, steps, rate):
    for i in range(steps):
        grads, cost = propagate(w, b, X, Y)
        dw = grads["dw"]
        db = grads["db"]
        w = w - rate * dw
        b = b - rate * db
    return {"w": w, "b": b}, grads, cost


w, b, X, Y = np.array([[1.0], [2.0]]), 2.0, np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.2]]), np.array([[1, 0, 1]])
grads, cost = propagate(w, b, X, Y)
print(grads["dw"], grads["db"], cost)
params, grads, cost = optimize(w, b, X, Y, 20, 0.01)
rng = np.random.default_rng(0)
data, labels = rng.normal(size=(5, 30)), rng.integers(0, 2, (1, 30))
for rate in (0.1, 0.01):
    params, grads, cost = optimize(np.zeros((5, 1)), 0.0, data, labels, 20, rate)
    print(params["w"].ravel(), cost)
