import numpy as np


def softmax(S, axis):
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)


rng = np.random.default_rng(2)
Q, K, V = rng.normal(size=(5, 4)), rng.normal(size=(5, 4)), rng.normal(size=(5, 2))
attention = softmax(Q @ K.T / np.sqrt(4), axis=1)
print(np.round(attention @ V, 3))
