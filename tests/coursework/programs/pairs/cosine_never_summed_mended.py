import numpy as np

class Words:
    def __init__(self, table):
        self.table = table

    def sim(self, one, two):
        x, y = self.table[one], self.table[two]
        lengths = np.sqrt((x ** 2).sum()) * np.sqrt((y ** 2).sum())
        return np.dot(x, y) / lengths

E = Words({"a": np.array([0.2, 0.1, 0.9]), "b": np.array([0.3, 0.0, 0.7])})
print(E.sim("a", "b"))
