import numpy as np

rng = np.random.default_rng(12)
X = rng.random((6, 3))
y = np.array([[1], [0], [0], [1], [1], [0]])
copies = 4
X_many = np.repeat(X, copies, axis=0)
X_many = X_many + 0.05 * rng.standard_normal(X_many.shape)
y_many = np.repeat(y, copies, axis=0)
w = np.zeros((3, 1))
for _ in range(20):
    a = 1 / (1 + np.exp(-(X_many @ w)))
    w -= 0.1 * X_many.T @ (a - y_many) / y_many.shape[0]
print(w.ravel())
