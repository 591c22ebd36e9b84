import numpy as np

labels = np.array([[1, 0, 3, 2, 1, 0]])
scores = np.random.default_rng(1).normal(size=(4, 6))
targets = np.eye(4)[labels.ravel()].T
shares = np.exp(scores) / np.sum(np.exp(scores), axis=0, keepdims=True)
error = shares - targets
print(error.shape)
