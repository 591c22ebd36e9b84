"""The likeliest class of each example."""

import numpy as np

names = np.array(["low", "mid", "high"])
scores = np.array([[0.1, 2.0, 0.3, -1.0], [1.0, 0.5, 0.2, 0.0], [0.0, 0.0, 4.0, 0.5]])


def classify(scores):
    best = int(np.argmax(scores, axis=0))
    return names[best]


print(classify(scores))
