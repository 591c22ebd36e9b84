import numpy as np

guess = np.array([[1, 0, 1, 1, 0]])
truth = np.array([[1, 1, 1, 0, 0]])
agreement = 100 * np.sum(guess == truth) / truth.shape[1]
print(agreement)
