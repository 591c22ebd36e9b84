import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def initialize(n_x):
    return np.zeros(shape=(n_x, 1)), 0.0


def propagate(w, b, X, Y):
    m = Y.shape[1]
    Z = w.T @ X + b
    A = sigmoid(Z)
    losses = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    cost = losses.mean()
    dZ = A - Y
    dw = X @ dZ.T / m
    db = dZ.mean()
    return {"dw": dw, "db": db}, cost


def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.1):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def predict(w, b, X):
    return (sigmoid(w.T @ X + b) > 0.5).astype(int)


rng = np.random.default_rng(3)
X = rng.normal(size=(4, 25))
true_w = np.array([[1.0], [-2.0], [0.5], [0.0]])
Y = (true_w.T @ X + 0.3 > 0).astype(int)
w, b = initialize(X.shape[0])
params, grads, costs = optimize(w, b, X, Y)
print(params["w"].round(4).ravel(), round(params["b"], 4))
print(np.round(costs[::25], 5), (predict(params["w"], params["b"], X) == Y).mean())
