import numpy as np

rng = np.random.default_rng(4)
X_train = rng.normal(size=(60, 3))
y_train = (X_train.sum(axis=1) > 0).astype(int)
X_val = rng.normal(size=(15, 3))
y_val = (X_val.sum(axis=1) > 0).astype(int)
n = len(y_train)


def predict(X, w):
    return (X @ w > 0).astype(int)


def accuracy(y, guesses):
    return np.sum(y == guesses) / n


w = np.zeros(3)
for step in range(50):
    w -= 0.1 * X_train.T @ (1 / (1 + np.exp(-X_train @ w)) - y_train) / n
print(accuracy(y_train, predict(X_train, w)), accuracy(y_val, predict(X_val, w)))
