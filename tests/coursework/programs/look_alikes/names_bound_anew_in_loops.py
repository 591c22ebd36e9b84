"""Names that were arrays before a loop and are bound anew in it, as they may be: a state, a search, a name for each pass."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3)) + np.arange(3)
middle = np.zeros(X.shape[1])
for j in range(X.shape[1]):
    middle = X[:, j].mean()
    X[:, j] -= middle
print(X.mean(axis=0).round(6), middle)

state = np.zeros(3)
for t in range(3):
    state = np.tanh(X[t] + state)
print(state)

found = np.zeros(3)
for i in range(3):
    if X[i].sum() > 0:
        found = X[i].sum()
        break
print(found)

w, costs = np.zeros(3), np.zeros(5)
for epoch in range(5):
    residual = X @ w - 1
    costs = np.mean(residual**2)
    w = w - 0.1 * X.T @ residual / 20
print("last cost", costs)

last = np.zeros(2)
for step in range(100):
    last = (step - 3) ** 2
print(last)

total, part = 0, np.zeros(3)
for i in range(3):
    part = X[i, 0] * 2
    total += part
print(total, part)

filled = np.zeros(4)
for i in range(4):
    filled[i] = X[i].sum()
filled = filled.sum()
print(filled)
