import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def cost_function(theta, X, y):
    m = len(y)
    h = sigmoid(X @ theta)
    J = (-y.T @ np.log(h) - (1 - y).T @ np.log(1 - h)) / m
    grad = X.T @ (h - y) / m
    return J.item(), grad


rng = np.random.default_rng(47)
scores = rng.uniform(30, 100, size=(40, 2))
y = (scores.sum(axis=1, keepdims=True) > 130).astype(int)
scaled = (scores - scores.mean(axis=0)) / scores.std(axis=0)
X = np.concatenate([np.ones((len(scaled), 1)), scaled], axis=1)
theta = np.zeros((X.shape[1], 1))
for i in range(200):
    J, grad = cost_function(theta, X, y)
    theta = theta - 0.5 * grad
p = (sigmoid(X @ theta) >= 0.5).astype(int)
print(round(J, 5), theta.ravel().round(4), "accuracy", (p == y).mean() * 100)
