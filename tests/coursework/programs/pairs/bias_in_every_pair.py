import numpy as np
X = np.array([[1.0, 2.0, 3.0], [4.0, 0.0, 1.0]])
w = np.array([0.5, -0.25, 0.1])
b = 0.3
scores = []
for x in X:
    z = b
    for wj, xj in zip(w, x):
        z = z + wj * xj + b
    scores.append(z)
print(scores)
