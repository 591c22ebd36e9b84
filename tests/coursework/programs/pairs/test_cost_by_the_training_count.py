import numpy as np
rng = np.random.default_rng(6)
X_train, X_test = rng.normal(size=(2, 30)), rng.normal(size=(2, 10))
Y_train = (X_train[:1] > 0).astype(int)
Y_test = (X_test[:1] > 0).astype(int)
w, b = np.array([[1.0], [0.2]]), 0.0
A_test = 1 / (1 + np.exp(-(w.T @ X_test + b)))
m_test = X_train.shape[1]
test_cost = -np.sum(Y_test * np.log(A_test) + (1 - Y_test) * np.log(1 - A_test)) / m_test
print("test cost", test_cost)
