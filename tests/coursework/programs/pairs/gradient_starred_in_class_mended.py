"""A gradient multiplied element by element in a class, refused where the parameters are updated."""
import numpy as np

class Net:
    def __init__(self, n_x, n_h):
        rng = np.random.default_rng(0)
        self.params = {"W1": rng.normal(size=(n_x, n_h)), "b1": np.zeros((1, n_h)), "W2": rng.normal(size=(n_h, 1)), "b2": np.zeros((1, 1))}

    def forward(self, X):
        self.X = X
        self.H = np.tanh(X @ self.params["W1"] + self.params["b1"])
        return 1 / (1 + np.exp(-(self.H @ self.params["W2"] + self.params["b2"])))

    def backward(self, A, y):
        m = len(y)
        d2 = A - y
        grads = {"W2": np.dot(self.H.T, d2) / m, "b2": d2.mean(axis=0, keepdims=True)}
        d1 = d2 @ self.params["W2"].T * (1 - self.H ** 2)
        grads["W1"] = self.X.T @ d1 / m
        grads["b1"] = d1.mean(axis=0, keepdims=True)
        return grads

net = Net(2, 5)
X = np.random.default_rng(1).normal(size=(8, 2))
y = (X[:, :1] > 0).astype(float)
for epoch in range(20):
    A = net.forward(X)
    grads = net.backward(A, y)
    for key in net.params:
        net.params[key] = net.params[key] - 0.5 * grads[key]
print(net.params["W2"].shape)
