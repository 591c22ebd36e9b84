"""np.argmax without an axis, where the best of a whole table is wanted, and single predictions."""

import numpy as np

rng = np.random.default_rng(3)
accuracies = rng.random((4, 5))
rate, depth = np.unravel_index(np.argmax(accuracies), accuracies.shape)
print(rate, depth, accuracies.ravel()[np.argmax(accuracies)] == accuracies.max())
row, column = divmod(int(np.argmin(accuracies)), accuracies.shape[1])
print(accuracies[row, column] == accuracies.min())

W, b = rng.standard_normal((3, 4)), np.zeros((3, 1))
x, labels = rng.standard_normal((4, 1)), np.array([0, 1, 2, 2])
guess = np.argmax(W @ x + b)
print(guess, np.sum(guess == labels), guess == labels[0])

right = 0
examples = rng.standard_normal((4, 6))
answers = np.array([0, 1, 2, 0, 1, 2])
for i in range(examples.shape[1]):
    right += np.argmax(W @ examples[:, [i]] + b) == answers[i]
print(right / examples.shape[1])

board = np.array([[0, 2, 1], [1, 0, 2], [2, 1, 0]])
print(np.argmax(board) == np.arange(9))
