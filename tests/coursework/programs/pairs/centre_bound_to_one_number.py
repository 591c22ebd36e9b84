import numpy as np


def centred(X):
    middle = np.zeros(X.shape[1])
    for j in range(X.shape[1]):
        middle = np.median(X[:, j])
    return X - middle


print(centred(np.array([[1.0, 20.0, 3.0], [2.0, 10.0, 5.0], [4.0, 60.0, 7.0]])))
