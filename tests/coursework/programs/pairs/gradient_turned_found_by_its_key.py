import numpy as np


class Net:
    def __init__(self, n_in, n_h):
        rng = np.random.default_rng(8)
        self.params = {"W1": rng.normal(size=(n_in, n_h)), "b1": np.zeros((1, n_h))}
        self.params.update(W2=rng.normal(size=(n_h, 1)), b2=np.zeros((1, 1)))

    def forward(self, X):
        p = self.params
        self.H = np.maximum(0, X @ p["W1"] + p["b1"])
        return 1 / (1 + np.exp(-(self.H @ p["W2"] + p["b2"])))

    def step(self, X, y, rate):
        m, grads = len(X), {}
        error = self.forward(X) - y
        grads["W2"] = error.T @ self.H / m
        grads["b2"] = error.sum(axis=0, keepdims=True) / m
        hidden = error @ self.params["W2"].T * (self.H > 0)
        grads["W1"] = X.T @ hidden / m
        grads["b1"] = hidden.sum(axis=0, keepdims=True) / m
        for key in self.params:
            self.params[key] -= rate * grads[key]


X = np.array([[0.2, 1.0, -0.5], [1.5, -1.0, 0.3], [-0.7, 0.4, 1.1], [0.9, 0.8, -1.2], [-1.1, -0.3, 0.6]])
y = np.array([[1], [0], [0], [1], [0]])
net = Net(3, 4)
for i in range(30):
    net.step(X, y, 0.2)
print(net.forward(X).round(3))
