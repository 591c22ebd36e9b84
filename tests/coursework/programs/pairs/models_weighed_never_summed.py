import numpy as np


def ensemble(A, weights):
    shares = weights / np.sum(weights)
    return shares * A


A = np.array([[0.8, 0.3, 0.6, 0.1, 0.9, 0.4], [0.6, 0.2, 0.4, 0.3, 0.7, 0.1]])
Y = np.array([[1, 0, 1, 0, 1, 0]])
Y_hat = ensemble(A, np.array([[2.0], [1.0]])) > 0.5
print("errors:", np.sum(Y_hat != Y))
