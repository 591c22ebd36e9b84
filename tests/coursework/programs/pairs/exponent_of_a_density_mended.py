import numpy as np

S = np.array([[1.5, 0.4], [0.4, 0.8]])
S_inv, c = np.linalg.inv(S), 1 / (2 * np.pi * np.sqrt(np.linalg.det(S)))
for x in np.array([[0.5, 0.2], [2.0, -1.0]]):
    d = x - np.array([0.3, 0.1])
    print(c * np.exp(-0.5 * d @ S_inv @ d))
