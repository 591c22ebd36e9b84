"""Several layers in a loop over a list of weights."""

import numpy as np

rng = np.random.default_rng(5)
X = rng.normal(size=(4, 9))
weights = [rng.normal(size=(3, 4)), rng.normal(size=(2, 3)), rng.normal(size=(1, 2))]
biases = [np.zeros((3, 1)), np.zeros((2, 1)), np.zeros((1, 1))]


class Network:
    def predict(self, data):
        out = data
        for W, b in zip(weights, biases):
            below = out
            out = np.tanh(W @ below + b)
        return out


print(Network().predict(X).round(4))
