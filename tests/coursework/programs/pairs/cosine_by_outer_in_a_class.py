import numpy as np

class Recommender:
    def __init__(self, items):
        self.items = items

    def cosine(self, a, b):
        norm_a, norm_b = np.linalg.norm(a), np.linalg.norm(b)
        return np.outer(a, b) / norm_a / norm_b

r = Recommender({"x": np.array([1., 2., 0.]), "y": np.array([0., 2., 1.])})
print(r.cosine(r.items["x"], r.items["y"]))
