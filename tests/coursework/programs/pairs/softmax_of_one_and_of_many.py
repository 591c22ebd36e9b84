import numpy as np


def softmax(a):
    e = np.exp(a - np.max(a))
    return e / np.sum(e)


rng = np.random.default_rng(9)
W, X = rng.normal(size=(4, 3)), rng.normal(size=(10, 4))
print(softmax(X[0] @ W).round(3))
y = rng.integers(0, 3, 10)
probabilities = softmax(X @ W)
print(np.argmax(probabilities, axis=1), -np.log(probabilities[np.arange(10), y]).mean().round(3))
