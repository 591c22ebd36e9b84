"""The best of each axis, picked from the names of that axis; and a place in the first few names only."""

import numpy as np

scores = np.array([[0.9, 0.4, 0.7], [0.6, 0.8, 0.5], [0.2, 0.9, 0.3], [0.7, 0.7, 0.9]])
runs, sizes = ["one", "two", "three", "four"], ["small", "middle", "large"]
print(runs[np.argmax(scores.mean(axis=1))], sizes[np.argmax(scores.mean(axis=0))])
print(runs[scores[:, 1].argmax()], runs[int(np.argmin(scores[:3, 0]))])
