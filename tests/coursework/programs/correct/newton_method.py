import numpy as np

rng = np.random.default_rng(23)
X = rng.normal(size=(2, 60))
X1 = np.vstack((np.ones((1, X.shape[1])), X))
Y = (rng.random((1, 60)) < 1 / (1 + np.exp(-(0.5 + X[0:1] - X[1:2])))).astype(int)
theta = np.zeros((3, 1))
for step in range(6):
    A = 1 / (1 + np.exp(-(theta.T @ X1)))
    gradient = X1 @ (A - Y).T
    S = A * (1 - A)
    H = (X1 * S) @ X1.T
    theta = theta - np.linalg.solve(H, gradient)
print(theta.ravel().round(5), np.abs(gradient).max() < 1e-6)
