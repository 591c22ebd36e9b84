"""The share of right answers of a row of decisions."""

import numpy as np

truth = np.array([[1, 0, 1, 1, 0, 0]])
decided = np.array([[1, 1, 1, 0, 0, 0]])
right = np.dot(truth.T, decided) + np.dot((1 - truth).T, 1 - decided)
print("share", right.item() / truth.size)
