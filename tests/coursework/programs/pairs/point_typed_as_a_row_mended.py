import numpy as np

W, b = np.array([[0.4, -0.2], [0.1, 0.9], [0.3, 0.3]]), np.zeros((3, 1))


def score(point):
    return W @ point + b


print(score([[1.5], [2.0]]))
