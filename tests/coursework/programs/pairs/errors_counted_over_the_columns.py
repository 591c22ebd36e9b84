import numpy as np


def error_rate(guess, truth):
    count = truth.shape[1]
    wrong = np.count_nonzero(guess != truth)
    return float(wrong) / count


scores = np.array([[0.1, 0.9, 0.0], [0.5, 0.3, 0.2], [0.2, 0.1, 0.7], [0.4, 0.5, 0.1]])
guess = np.argmax(scores, axis=1).reshape(-1, 1)
truth = np.array([[1], [2], [2], [1]])
print(error_rate(guess, truth))
