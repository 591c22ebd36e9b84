import numpy as np


def powers(x, degree):
    table = np.ones((len(x), degree + 1))
    for k in range(1, degree + 1):
        table[:, [k]] = x ** k
    return table


x = np.linspace(0, 1, 5)[:, None]
print(powers(x, 3).sum(axis=0))
