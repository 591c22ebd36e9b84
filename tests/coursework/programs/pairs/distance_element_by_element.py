import numpy as np


class Gauss:
    def __init__(self, points):
        self.centre = points.mean(axis=0, keepdims=True).T
        self.precision = np.linalg.inv(np.cov(points.T))

    def distance(self, point):
        gap = point - self.centre
        return np.sqrt(gap.T * self.precision * gap).item()


heights = np.array([[1.7, 65.0, 41.0], [1.8, 80.0, 44.0], [1.6, 58.0, 38.0], [1.9, 77.0, 45.0], [1.75, 90.0, 42.0]])
model = Gauss(heights)
print(round(model.distance(np.array([[1.7], [70.0], [42.0]])), 6))
