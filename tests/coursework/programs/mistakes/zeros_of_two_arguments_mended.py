import numpy as np


def initialize_with_zeros(dim):
    w = np.zeros((dim, 1))
    b = 0.0
    return w, b


w, b = initialize_with_zeros(3)
print(w.shape, b)
