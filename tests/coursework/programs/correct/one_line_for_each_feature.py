"""One line fitted to each feature alone; scaled data less the mean of each row; scores that are summed with `*`."""
import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3))
y = X @ np.array([[1.0], [-2.0], [0.5]]) + 0.1
slopes, starts = np.zeros((1, 3)), np.zeros((1, 3))
for i in range(50):
    residuals = X * slopes + starts - y
    slopes = slopes - 0.1 * np.mean(residuals * X, axis=0, keepdims=True)
    starts = starts - 0.1 * np.mean(residuals, axis=0, keepdims=True)
print(slopes, np.mean(residuals ** 2, axis=0), np.mean(residuals ** 2))
weights = np.array([[0.5, 1.0, 2.0]])
centred = X * weights - (X * weights).mean(axis=1, keepdims=True)
print(np.mean(centred ** 2), (centred.T @ X).shape)
scaled = X * weights - X[:, :1]
print(np.sum(scaled ** 2))
score = (X * weights).sum(axis=1, keepdims=True)
print(np.mean((score - y) ** 2), (score - y).T @ X)
