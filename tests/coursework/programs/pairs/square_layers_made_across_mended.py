import numpy as np

class Network:
    def __init__(self, sizes):
        rng = np.random.default_rng(0)
        self.W = [0.1 * rng.normal(size=(b, a)) for a, b in zip(sizes[:-1], sizes[1:])]
        self.b = [np.zeros((n, 1)) for n in sizes[1:]]

    def forward(self, X):
        A = X
        for W, b in zip(self.W, self.b):
            A = np.tanh(W @ A + b)
        return A

print(Network([3, 3, 2]).forward(np.ones((3, 5))).shape)
