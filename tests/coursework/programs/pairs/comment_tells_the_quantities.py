import numpy as np


def standardize(A):
    m = np.mean(A, axis=0, keepdims=True)
    s = np.std(A, axis=1, keepdims=True)
    return (A - m) / s


# temperature, humidity, pressure
data = np.array([[21.0, 23.5, 19.0, 25.2], [0.40, 0.55, 0.61, 0.38], [1012.0, 1009.0, 1020.0, 1001.0]])
print(standardize(data).round(2))
