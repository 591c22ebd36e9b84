import numpy as np

def exact_match(pred, target):
    hits = np.all(pred == target)
    return np.sum(hits) / target.shape[1]

target = np.array([[1, 0, 0, 1], [0, 1, 1, 1]])
pred = np.array([[1, 0, 1, 1], [0, 1, 1, 0]])
print("exact", exact_match(pred, target))
