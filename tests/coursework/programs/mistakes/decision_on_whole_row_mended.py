import numpy as np


def predict(A):
    if A[0, 0] > 0.5:
        return 1
    return 0


print(predict(np.array([[0.8, 0.1, 0.7]])))
