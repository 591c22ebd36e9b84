import numpy as np

def initialize(dim):
    """
    Returns:
    w -- vector of shape (dim, 1)
    """
    w = np.zeros(dim)
    return w

def average(X):
    """
    Arguments:
    X -- table of shape (n, 1) or (n, m)

    Returns:
    mu -- the mean of each row
    """
    mu = X.mean(axis=1)
    return mu

X, y = np.array([[1., 2.], [0., 1.], [3., 1.]]), np.array([1, 0, 1])
w = initialize(2)
p = 1 / (1 + np.exp(-(X @ w)))
print(w - 0.1 * X.T @ (p - y), average(X))
