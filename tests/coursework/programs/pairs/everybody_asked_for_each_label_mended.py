import numpy as np

rng = np.random.default_rng(4)
X, y = rng.normal(size=(6, 2)), np.array([0, 1, 0, 1, 1, 0])
probs = 1 / (1 + np.exp(-X.dot(np.array([0.5, -1.0]))))
labels = []
for k in range(len(X)):
    if probs[k] >= 0.5:
        labels.append(1)
    else:
        labels.append(0)
print(labels, y)
