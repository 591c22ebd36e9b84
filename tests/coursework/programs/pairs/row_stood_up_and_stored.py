import numpy as np


def centred(X):
    out = np.zeros(X.shape)
    for i in range(X.shape[0]):
        example = X[i, :].reshape(-1, 1)
        out[i, :] = example - np.mean(example)
    return out


print(centred(np.array([[1.0, 5.0, 2.0], [4.0, 0.5, 3.0]])).round(3))
