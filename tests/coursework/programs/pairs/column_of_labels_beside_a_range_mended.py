"""A column of labels as an index beside range(3)."""

import numpy as np

Z = np.array([[2.0, 0.1], [0.3, 1.5], [1.0, 1.2]])
labels = np.array([[0, 1, 1]]).T
e = np.exp(Z)
p = e / e.sum(axis=1, keepdims=True)
nll = -np.log(p[range(3), labels.ravel()]).mean()
print(nll)
