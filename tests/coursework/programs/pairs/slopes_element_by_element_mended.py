"""Backpropagation for one example at a time, everything rank-1."""

import numpy as np

rng = np.random.default_rng(19)


class Net:
    def __init__(self):
        self.V, self.U = rng.normal(size=(3, 2)), rng.normal(size=(2, 3))

    def learn(self, x, t, rate):
        h = 1 / (1 + np.exp(-(self.V @ x)))
        o = 1 / (1 + np.exp(-(self.U @ h)))
        d_o = (o - t) * o * (1 - o)
        d_h = self.U.T @ d_o * h * (1 - h)
        self.U = self.U - rate * np.outer(d_o, h)
        self.V = self.V - rate * np.outer(d_h, x)
        return o


class Square(Net):
    def __init__(self):
        self.W = rng.normal(size=(2, 2))

    def learn(self, x, t, rate):
        o = 1 / (1 + np.exp(-np.dot(x, self.W)))
        delta = (o - t) * o * (1 - o)
        slope = np.outer(x, delta)
        self.W = self.W - rate * slope
        return o


for net in (Net(), Square()):
    for _ in range(50):
        seen = net.learn(np.array([0.2, 0.7]), np.array([1.0, 0.0]), 0.5)
    print(seen.round(5))
