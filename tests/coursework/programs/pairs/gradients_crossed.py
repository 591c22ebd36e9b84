import numpy as np


class Net:
    def __init__(self, n, rng):
        self.U, self.c = rng.normal(size=(n, n)), np.zeros((1, n))
        self.V, self.d = rng.normal(size=(n, n)), np.zeros((1, n))
        self.w, self.e = rng.normal(size=(n, 1)), np.zeros((1, 1))

    def fit(self, X, y, rate, steps):
        m = len(X)
        for _ in range(steps):
            H1 = np.maximum(0, X @ self.U + self.c)
            H2 = np.maximum(0, H1 @ self.V + self.d)
            P = 1 / (1 + np.exp(-(H2 @ self.w + self.e)))
            D3 = (P - y) / m
            D2 = D3 @ self.w.T * (H2 > 0)
            D1 = D2 @ self.V.T * (H1 > 0)
            grad_U = X.T @ D1
            grad_V = H1.T @ D2
            grad_w = H2.T @ D3
            self.U -= rate * grad_U
            self.V -= rate * grad_U
            self.w -= rate * grad_w
            self.c -= rate * D1.sum(axis=0, keepdims=True)
            self.d -= rate * D2.sum(axis=0, keepdims=True)
            self.e -= rate * D3.sum(axis=0, keepdims=True)
        return P


rng = np.random.default_rng(1)
data = rng.normal(size=(30, 4))
truth = (data[:, :1] > data[:, 1:2]).astype(float)
print(Net(4, rng).fit(data, truth, 0.5, 20).shape)
