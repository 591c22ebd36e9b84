import numpy as np

X = np.array([[0.5, -1.5, 2.0, 1.0, -0.3], [1.0, 0.4, -2.0, 0.3, 0.8]])
T = np.array([[1.2, -0.9, 1.1, 0.8, 0.3]])
w = np.zeros((2, 1))
for k in range(1000):
    slope = X @ (w.T @ X - T).T / 5
    if abs(slope) < 1e-3:
        break
    w = w - 0.2 * slope
print(k, w.round(2))
