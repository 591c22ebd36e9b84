import numpy as np

rng = np.random.default_rng(14)
X = rng.normal(size=(4, 4))
Y = np.array([[1, 0, 0, 1]])
w, b, m = np.full((4, 1), 0.2), 0.1, X.shape[1]
J, dw = 0.0, np.zeros((4, 1))
for i in range(m):
    x = X[i].reshape(4, 1)
    a = (1 / (1 + np.exp(-(w.T @ x + b)))).item()
    J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
    dw += x * (a - Y[0, i])
print(J / m, (dw / m).ravel())
