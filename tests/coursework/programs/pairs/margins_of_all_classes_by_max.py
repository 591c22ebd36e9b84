import numpy as np


def svm_loss(W, X, y, delta=1.0):
    n = X.shape[0]
    scores = np.dot(X, W)
    right = scores[range(n), y][:, np.newaxis]
    hinge = np.max(delta + scores - right, 0)
    return hinge.sum() / n - delta


rng = np.random.default_rng(3)
print(svm_loss(rng.normal(size=(4, 3)), rng.normal(size=(9, 4)), rng.integers(0, 3, 9)))
