import numpy as np


class Classifier:
    def __init__(self, X, y):
        self.X, self.y = X, y

    def accuracy(self, W):
        best = (self.X @ W).argmax(axis=1)
        return np.mean(best == self.y)


rng = np.random.default_rng(6)
stored = {"pixels": rng.normal(size=(8, 5)), "digit": rng.integers(0, 3, size=(8, 1))}
pixels = stored["pixels"]
digit = stored["digit"]
print("accuracy:", Classifier(pixels, digit).accuracy(rng.normal(size=(5, 3))))
