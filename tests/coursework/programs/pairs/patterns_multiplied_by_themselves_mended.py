import numpy as np

def train(patterns):
    size = len(patterns[0])
    weights = np.zeros((size, size))
    for pattern in patterns:
        weights = weights + np.outer(pattern, pattern)
    for i in range(size):
        weights[i, i] = 0
    return weights / len(patterns)

def recall(weights, probe, steps=3):
    for _ in range(steps):
        probe = np.where(np.dot(weights, probe) >= 0, 1, -1)
    return probe

patterns = [np.array([1, -1, 1, -1, 1, -1]), np.array([1, 1, 1, -1, -1, -1])]
w = train(patterns)
print(recall(w, np.array([1, -1, 1, -1, 1, 1])))
