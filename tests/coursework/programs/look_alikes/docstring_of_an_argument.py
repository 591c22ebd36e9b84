"""A sentence that begins with Returns, and an argument of another shape after it."""
import numpy as np

def squared(v):
    """Returns the sum and the flat vector.

    v -- column of shape (n, 1)
    """
    v = np.ravel(v)
    return v

print(squared(np.ones((3, 1))))

def col_means(X):
    """Means of the columns.

    Parameters
    ----------
    X : array of shape (m, n)

    Returns
    -------
    mu : array of shape (n,)
        Stored as a row of shape (1, n) in the file.
    """
    mu = X.mean(axis=0)
    return mu

print(col_means(np.ones((3, 2))))
