import numpy as np

kinds = np.array([2, 0, 1, 2, 2])
K, m = 3, len(kinds)
T = np.zeros((K, m))
T[np.arange(m), kinds] = 1.0
print(T)
