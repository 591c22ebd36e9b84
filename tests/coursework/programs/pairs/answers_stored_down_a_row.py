"""A row of answers, one for each column of chances."""

import numpy as np

chances = np.array([[0.2, 0.8, 0.6, 0.1, 0.9]])
answers = np.zeros((1, chances.shape[1]))
for k in range(chances.shape[1]):
    if chances[0, k] >= 0.5:
        answers[k, 0] = 1
print(answers)
