"""Totals for each row, where there is one row or where there are several: of labels, errors and rewards."""

import numpy as np


def right_labels_a_picture(guess, truth):
    return np.sum(guess == truth) / truth.shape[0]


truth = np.array([[0, 1, 1, 1], [1, 0, 0, 1]])
guess = np.array([[0, 1, 0, 1], [1, 1, 0, 1]])
print(right_labels_a_picture(guess, truth), right_labels_a_picture(guess[:1], truth[:1]))

x, target = np.array([[0.5, 0.2, 0.1]]), np.array([[0.0, 0.0, 1.0]])
W = np.array([[0.1, 0.4, 0.3], [0.2, 0.2, 0.5], [0.6, 0.1, 0.1]])
print(np.sum((x @ W - target) ** 2) / x.shape[0])

rewards = np.array([[1.0, 0.0, 2.0]])
print("return of an episode", np.sum(rewards) / len(rewards))
print("visits of a site", np.sum(rewards > 0) / rewards.shape[0])
