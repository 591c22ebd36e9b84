import numpy as np


def minmax(X, axis=1):
    lo, hi = X.min(axis=axis, keepdims=True), X.max(axis=axis, keepdims=True)
    return (X - lo) / (hi - lo)


# rooms, area, age
flats = np.array([[3.0, 120.0, 1.0], [2.0, 80.0, 15.0], [5.0, 210.0, 7.0], [4.0, 160.0, 30.0]])
print(minmax(flats).round(2))
