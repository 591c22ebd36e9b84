import numpy as np


class Net:
    def __init__(self, n, seed=1):
        r = np.random.RandomState(seed)
        self.W1, self.W2 = r.randn(n, n), r.randn(n, n)

    def forward(self, X):
        self.H = np.maximum(0, np.einsum("ni,io->no", X, self.W1))
        return 1 / (1 + np.exp(-np.einsum("ni,io->no", self.H, self.W2)))

    def backward(self, X, delta):
        back = np.einsum("no,io->ni", delta, self.W2)
        return np.einsum("ni,no->io", X, back * (self.H > 0)) / len(X)


X, Y = np.random.RandomState(0).randn(6, 3), np.random.RandomState(2).randint(0, 2, (6, 3))
net = Net(3)
print(net.backward(X, net.forward(X) - Y).round(3))
