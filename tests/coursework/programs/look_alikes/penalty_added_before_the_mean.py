import numpy as np

# A penalty added to each loss counts once where the mean is taken, or where it was divided by the count as well.
rng = np.random.default_rng(0)
X = rng.normal(size=(30, 3))
Y = (X[:, [0]] > 0).astype(float)
w, m = np.zeros((3, 1)), 30
for _ in range(4):
    A = 1 / (1 + np.exp(-X @ w))
    losses = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    penalty = 0.05 * np.sum(w ** 2)
    cost, same, again = np.mean(losses + penalty), np.sum(losses + penalty) / m, np.sum(losses / m) + penalty
    w = w - 0.5 * (X.T @ (A - Y) / m + 0.1 * w)
print(cost.round(4), same.round(4), again.round(4))
