import numpy as np


def above(scores):
    limit = np.median(scores, axis=1)
    return scores > limit


print(above(np.array([[0.1, 0.9, 0.4, 0.7, 0.8]])))
