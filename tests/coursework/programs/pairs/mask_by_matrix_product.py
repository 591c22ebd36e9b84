import numpy as np


def dropout(A, keep):
    mask = (np.random.rand(A.shape[0], A.shape[1]) < keep).astype(float)
    A = A @ mask
    A = A / keep
    return A


np.random.seed(3)
hidden = np.tanh(np.random.randn(6, 6))
print(dropout(hidden, 0.7).sum().round(4))
