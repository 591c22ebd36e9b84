import numpy as np

rng = np.random.default_rng(5)
X_train = rng.standard_normal((2, 8))
X_test = rng.standard_normal((2, 8))
X = np.hstack((X_train, X_test))
Y = np.tile([0, 1], 8).reshape(1, 16)
A = 1 / (1 + np.exp(-np.dot(np.array([[0.4, -0.1]]), X)))
print("cost of a guess:", -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
