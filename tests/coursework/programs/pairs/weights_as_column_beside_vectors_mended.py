import numpy as np

def cost(X, y, w):
    return np.sum((X @ w - y) ** 2) / (2 * len(y))

def descend(X, y, w, rate, steps):
    for _ in range(steps):
        w = w - rate / len(y) * X.T @ (X @ w - y)
    return w

rng = np.random.default_rng(1)
data = rng.normal(size=(30, 3))
X, y = np.hstack([np.ones((30, 1)), data[:, :2]]), data[:, 2]
w = np.zeros(3)
print(cost(X, y, w))
w = descend(X, y, w, 0.1, 20)
query = np.array([1, 0.5, -0.5])
price = np.dot(query, w)
print("price: %.3f" % price)
