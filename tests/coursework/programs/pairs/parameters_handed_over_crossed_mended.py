import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(25, 4))
weights = np.array([0.4, -1.0, 2.0])


def score(example, weights):
    return np.dot(weights, example[1:] - example[0])


scores = np.apply_along_axis(score, 1, X, weights)
print(scores.shape, scores.sum().round(6))
