import numpy as np

rng = np.random.default_rng(5)
X = rng.normal(size=(3, 20))
Y = (X[:1] > 0).astype(float)
w = np.zeros((3, 1))
count = X.shape[1]
for _ in range(5):
    P = 1 / (1 + np.exp(-np.dot(w.T, X)))
    losses = -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / count
    penalty = 0.5 / (2 * count) * np.sum(w ** 2)
    cost = np.sum(losses + penalty)
    w = w - 0.5 * np.dot(X, (P - Y).T) / count
print(cost.round(4))
