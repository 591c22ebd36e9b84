import numpy as np


def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e, axis=1)


print(softmax(np.array([[1.0, 2.0, 0.5]])))
