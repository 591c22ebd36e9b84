import numpy as np

X = np.array([[1.0, 0.5], [0.2, -0.4], [-1.5, 1.0], [0.7, 0.7]])
labels = np.array([1, -1, -1, 1])
w, b = np.array([0.6, -0.2]), 0.05
violations = 1 - labels * (X @ w + b)
loss = np.sum(np.maximum(violations, 0)) / len(labels) + 0.1 * np.sum(w**2)
print(round(loss, 4))
