import numpy as np

# White's and the plain covariance of an estimate, and a hat matrix: tables of residuals that are meant.
X = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 5.0], [1.0, 7.0]])
y = np.array([[3.0], [5.0], [8.0], [13.0]])
theta = np.linalg.inv(X.T @ X) @ X.T @ y
e = y - X @ theta
n = len(y)
errors_table = e @ e.T
meat = X.T @ np.diag(np.diag(errors_table)) @ X / n
print(meat)
cov_loss = np.outer(e, e)
print("squared loss of each:", np.diag(cov_loss), cov_loss.trace() / n)
d = np.array([[0.3], [0.2], [-0.5]])
mean = np.array([[0.1], [0.0], [0.1]])
dev = d - mean
S = dev @ dev.T
print(S)
Q = np.outer(theta, theta) / len(theta)
print(Q)
