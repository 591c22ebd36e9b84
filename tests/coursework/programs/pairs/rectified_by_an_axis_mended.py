import numpy as np


def rectified(scores):
    return np.maximum(scores, 0)


rng = np.random.default_rng(8)
X = rng.normal(size=(3, 7))
first, second = rng.normal(size=(4, 3)), rng.normal(size=(2, 4))
hidden = rectified(first @ X)
print((second @ hidden).round(4))
