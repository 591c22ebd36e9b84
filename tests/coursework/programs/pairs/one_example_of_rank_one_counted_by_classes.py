import numpy as np

def cross_entropy(p, t):
    m = len(p)
    return -np.sum(t * np.log(p)) / m

W = np.array([[0.2, -0.4], [1.0, 0.3], [0.1, 0.8], [0.5, 0.5]]).T
x = np.array([0.7, -0.2])
scores = x @ W
p = np.exp(scores) / np.exp(scores).sum()
print(cross_entropy(p, np.array([[0, 0, 1, 0]])))
