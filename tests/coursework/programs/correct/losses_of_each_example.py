"""The loss of each example is wanted: to look at the hardest ones, to print them one by one, to average them later."""

import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(3, 10))
Y = (X[:1] > 0).astype(float)
w, history = np.zeros((3, 1)), []


def losses(A, Y):
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=0)


for _ in range(20):
    A = 1 / (1 + np.exp(-w.T @ X))
    w -= 0.1 * X @ (A - Y).T / 10
    history.append(losses(A, Y))
print(np.array(history).mean(axis=1))
hardest = np.argsort(losses(A, Y))[-2:]
for i in hardest:
    print(i, losses(A, Y)[i])
each = np.sum((A - Y) ** 2, axis=0)
print("squared error of each example:", each)
print("and of all:", each.sum() / 10)
