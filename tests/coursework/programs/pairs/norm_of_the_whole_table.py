import numpy as np


def normalize_rows(x):
    x_norm = np.linalg.norm(x)
    x = x / x_norm
    return x


print(normalize_rows(np.array([[0.0, 3.0, 4.0], [1.0, 6.0, 4.0]])))
