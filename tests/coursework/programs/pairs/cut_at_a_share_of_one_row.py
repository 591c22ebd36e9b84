import numpy as np

rng = np.random.default_rng(0)
X, y = rng.random((20, 3)), rng.integers(0, 2, 20)
split = int(len(X[0]) * 0.7)
X_train, y_train = X[:split], y[:split]
print(X_train.mean(axis=0), y_train.sum())
