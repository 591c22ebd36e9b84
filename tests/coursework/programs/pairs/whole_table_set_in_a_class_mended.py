import numpy as np

class Hopfield:
    def __init__(self, patterns):
        self.kept = np.zeros((len(patterns), patterns.shape[1]))
        for k, p in enumerate(patterns):
            self.kept[k] = p * 2 - 1

h = Hopfield(np.array([[1, 0, 1], [0, 0, 1]]))
print(h.kept)
