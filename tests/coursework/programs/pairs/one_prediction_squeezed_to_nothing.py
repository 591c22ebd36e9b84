import numpy as np


def describe(w, X):
    chances = (1 / (1 + np.exp(-(w.T @ X)))).squeeze()
    for k in range(len(chances)):
        print(k, "rain" if chances[k] > 0.5 else "dry")


w = np.array([[0.8], [-0.5]])
describe(w, np.array([[1.0, -2.0, 0.3], [0.4, 0.1, 1.2]]))
describe(w, np.array([[1.0], [0.4]]))
