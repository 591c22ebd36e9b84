import numpy as np

digits = np.array([[1], [0], [3], [2], [1]])
m = digits.shape[0]
T = np.zeros((m, 4))
T[np.arange(m), digits] = 1
print(T.sum())
