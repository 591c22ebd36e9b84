import numpy as np


class Network:
    def __init__(self, sizes):
        rng = np.random.RandomState(4)
        self.layers = []
        for fan_in, fan_out in zip(sizes, sizes[1:]):
            W = 0.1 * rng.randn(fan_in, fan_out)
            self.layers.append((W, np.zeros((fan_out, 1))))

    def scores(self, X):
        A = X
        for W, b in self.layers[:-1]:
            A = np.maximum(0, np.dot(W, A) + b)
        W, b = self.layers[-1]
        return np.dot(W, A) + b


X = np.random.RandomState(5).rand(4, 9)
print(Network([4, 6, 2]).scores(X))
