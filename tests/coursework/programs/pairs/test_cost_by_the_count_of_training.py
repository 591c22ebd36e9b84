import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 100))
Y = (X.sum(axis=0, keepdims=True) > 0).astype(int)
X_train, X_test = X[:, :80], X[:, 80:]
Y_train, Y_test = Y[:, :80], Y[:, 80:]
m = X_train.shape[1]
w, b = np.zeros((3, 1)), 0.0
for i in range(50):
    A = 1 / (1 + np.exp(-(w.T @ X_train + b)))
    dZ = A - Y_train
    w -= 0.1 * X_train @ dZ.T / m
    b -= 0.1 * np.sum(dZ) / m
P = 1 / (1 + np.exp(-(w.T @ X_test + b)))
cost = -np.sum(Y_test * np.log(P) + (1 - Y_test) * np.log(1 - P)) / m
print("test cost", round(float(cost), 4))
