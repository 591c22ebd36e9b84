"""Docstrings that tell a column and a vector: as the weights are, flattened, only with keepdims, before the arguments."""
import numpy as np

def predict(w, X):
    """Scores of all examples.

    Arguments:
    w -- weights, of shape (n,) or (n, 1)
    X -- data, of shape (m, n)

    Returns:
    z -- scores, of shape (m,) or (m, 1), as w is
    """
    z = X @ w
    return z

print(predict(np.ones(3), np.ones((4, 3))))
print(predict(np.ones((3, 1)), np.ones((4, 3))).shape)

def flat_labels(y):
    """Arguments: y -- labels of shape (m, 1)

    Returns:
    y -- the labels of shape (m, 1) flattened to (m,)
    """
    y = y.ravel()
    return y

print(flat_labels(np.ones((3, 1))))

def row_norms(X, keepdims=False):
    """Lengths of rows.

    Returns:
    n -- lengths; shape (m, 1) if keepdims, else (m,)
    """
    n = np.linalg.norm(X, axis=1, keepdims=keepdims)
    return n

print(row_norms(np.ones((3, 2))))
print(row_norms(np.ones((3, 2)), keepdims=True))

def ravelled(v):
    """Make a column flat.

    Returns: the vector of shape (n,).

    Arguments:
    v -- a column of shape (n, 1)
    """
    v = v.reshape(-1)
    return v

print(ravelled(np.ones((4, 1))))

def grid_size(n):
    """Returns:
    sizes - e.g. shape (5, 1) means five rows
    """
    sizes = np.array([n, 1])
    return sizes

print(grid_size(5))
