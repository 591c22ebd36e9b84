import numpy as np


def likeness(one, other):
    return np.dot(one.T, other) / (np.linalg.norm(one) * np.linalg.norm(other))


meanings = np.array([[0.9, 0.2, 0.4], [0.8, 0.3, 0.5], [0.1, 0.9, 0.2]])
for row in (1, 2):
    print(np.squeeze(likeness(meanings[[0]], meanings[[row]])).round(3))
