"""One row of a table beside numbers of all rows, where that is what is wanted."""

import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(6, 3))
y = rng.normal(size=6)
theta = np.linalg.lstsq(X, y, rcond=None)[0]

first = X[0]
squares = np.sum(X**2, axis=1)
distances = squares - 2 * X @ first + first @ first
print("nearest to the first:", np.argsort(distances)[1])
print("gram, centred at the first:", (X @ X.T @ np.ones(6) - first @ X.T @ np.ones(6)).round(2))

scores = X @ theta
print("above the first:", (scores - first @ theta > 0).sum(), np.mean(scores - first @ theta).round(3))

for i in range(len(X)):
    theta = theta - 0.01 * (X[i] @ theta - y[i]) * X[i]
print(theta.round(2))

new = np.array([0.2, -0.1, 0.4])
prediction = new @ theta
print("share of prices above the predicted one:", np.mean(y - prediction > 0))

left_out = []
for i in range(len(X)):
    rest = np.delete(np.arange(len(X)), i)
    w = np.linalg.lstsq(X[rest], y[rest], rcond=None)[0]
    left_out.append((X[i] @ w - y[i]) ** 2)
print("left out:", np.mean(left_out).round(3))
