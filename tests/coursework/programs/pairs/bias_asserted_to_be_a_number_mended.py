import numpy as np


def start(n):
    w = np.zeros((n, 1))
    b = 0.0
    assert w.shape == (n, 1)
    assert isinstance(b, float) or isinstance(b, int)
    return w, b


w, b = start(3)
print(w.shape, b)
