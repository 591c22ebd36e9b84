import numpy as np
theta = np.array([[1.0], [2.0], [0.5]])
J = lambda t: np.sum(t ** 2)
eps, grad = 1e-5, np.zeros((3, 1))
for i in range(theta.shape[0]):
    plus, minus = theta.copy(), theta.copy()
    plus[i] += eps
    minus[i] -= eps
    grad[i] = (J(plus) - J(minus)) / (2 * eps)
print(grad.round(4))
W, rows = np.array([[1., 2.], [3., 4.]]), np.zeros(2)
for i in range(2):
    shifted = W.copy()
    shifted[i] += eps
    rows[i] = (J(shifted) - J(W)) / eps
full = np.zeros_like(W)
for i in range(2):
    for j in range(2):
        shifted = W.copy()
        shifted[i, j] += eps
        full[i, j] = (J(shifted) - J(W)) / eps
print(rows.round(3), full.round(3))
