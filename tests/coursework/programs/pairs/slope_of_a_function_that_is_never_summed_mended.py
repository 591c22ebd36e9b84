import numpy as np


def valley(p):
    return np.sum(2 * p ** 2 + 1)


def slopes(function, p, h=1e-5):
    found = np.zeros(p.shape)
    for k in range(len(p)):
        up, down = p.copy(), p.copy()
        up[k] += h
        down[k] -= h
        found[k] = (function(up) - function(down)) / (2 * h)
    return found


print(slopes(valley, np.array([1.0, -0.5, 3.0])).round(4))
