import numpy as np


class Targets:
    def __init__(self, groups):
        self.groups = groups

    def encode(self, given):
        T = np.zeros((self.groups, given.size))
        for j in range(given.size):
            g = given[j]
            T[g, j] = 1
        return T


print(Targets(3).encode(np.array([0, 2, 1, 2, 0])))
