import numpy as np


def sizes(data, labels):
    inputs = data.shape[0]
    outputs = labels.shape[1]
    return inputs, outputs


def score(data, weights, bias):
    scores = 1 / (1 + np.exp(-(np.dot(weights, data) + bias)))
    assert scores.shape == (1, data.shape[1])
    return scores


rng = np.random.default_rng(3)
data = rng.normal(size=(3, 5))
labels = np.array([[1, 0, 1, 1, 0]])
inputs, outputs = sizes(data, labels)
weights, bias = rng.normal(size=(outputs, inputs)) * 0.1, np.zeros((outputs, 1))
scores = score(data, weights, bias)
print(round(float(-np.mean(labels * np.log(scores) + (1 - labels) * np.log(1 - scores))), 4))
