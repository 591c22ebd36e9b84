"""A relu written np.max in a class, rows as examples: one number for seven targets."""

import numpy as np

class Net:
    def __init__(self, n_in, n_hidden):
        self.W1 = np.random.randn(n_in, n_hidden) * 0.5
        self.b1 = np.zeros((1, n_hidden))
        self.W2 = np.random.randn(n_hidden, 1) * 0.5
        self.b2 = np.zeros((1, 1))

    def forward(self, X):
        h = np.max(X @ self.W1 + self.b1, 0)
        return h @ self.W2 + self.b2

np.random.seed(3)
X = np.random.randn(7, 2)
y = np.random.randn(7, 1)
net = Net(2, 5)
print(np.mean((net.forward(X) - y) ** 2))
