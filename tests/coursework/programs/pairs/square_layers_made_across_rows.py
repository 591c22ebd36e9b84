import numpy as np

def weights(sizes):
    W = {}
    for i in range(len(sizes) - 1):
        W[i] = np.ones((sizes[i + 1], sizes[i])) * 0.1
    return W

W = weights([2, 2, 1])
X = np.array([[1., 2.], [0.5, 1.], [2., 2.]])
H = np.maximum(X.dot(W[0]), 0)
scores = H.dot(W[1])
print(scores.ravel())
