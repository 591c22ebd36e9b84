import numpy as np


def with_bias(table):
    return np.concatenate(np.ones((table.shape[0], 1)), table)


sizes = np.array([[1.1, 3.0], [2.3, 1.0], [2.9, 2.0], [4.2, 4.0]])
print(with_bias(sizes).sum(axis=0))
