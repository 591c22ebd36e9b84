import numpy as np


class Curve:
    def __init__(self, t):
        self.table = np.array([np.ones_like(t), t, t**2, t**3]).T
        self.c = np.zeros((4, 1))

    def values(self):
        return self.table @ self.c

    def improve(self, heights, rate):
        errors = self.values() - heights
        self.c = self.c - rate * np.dot(self.table.T, errors) / len(errors)


t = np.linspace(-1.0, 1.0, 21)
heights = (t**3 - 0.5 * t).reshape(-1, 1)
curve = Curve(t)
for _ in range(200):
    curve.improve(heights, 0.4)
print(curve.c.ravel().round(6))
