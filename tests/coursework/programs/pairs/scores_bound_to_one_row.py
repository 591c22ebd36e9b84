import numpy as np

X = np.array([[1.0, 2.0], [0.5, -1.0], [3.0, 0.2], [0.1, 0.3]])
W = np.array([[0.2, 0.5, -0.1], [0.3, -0.4, 0.6]])
scores = np.zeros((len(X), 3))
for i, x in enumerate(X):
    scores = x @ W
print(scores.mean(axis=0))
