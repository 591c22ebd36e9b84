"""Shifts before exponentials: the largest of each example, of the whole table, and along the last axis of attention."""

import numpy as np

rng = np.random.default_rng(2)


def softmax_of_rows(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def softmax_of_columns(Z):
    E = np.exp(Z - np.max(Z, axis=0))
    return E / np.sum(E, axis=0)


def softmax_shifted_by_one_number(Z):
    E = np.exp(Z - np.max(Z))
    return E / E.sum(axis=1, keepdims=True)


def log_softmax(Z):
    shifted = Z - Z.max(axis=1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))


def attention(Q, K, V):
    scores = Q @ K.swapaxes(-1, -2) / np.sqrt(Q.shape[-1])
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return weights @ V


scores = rng.standard_normal((4, 4))
print(softmax_of_rows(scores).sum(axis=1), softmax_of_columns(scores).sum(axis=0))
print(softmax_shifted_by_one_number(scores).argmax(axis=1))
print(np.exp(log_softmax(scores)).sum(axis=1))
print(attention(*rng.standard_normal((3, 2, 5, 4))).shape)

# the weight that each class has in all examples together: probabilities of examples, summed over the examples
P = softmax_of_rows(rng.standard_normal((6, 3)))
responsibilities = P / P.sum(axis=0)
print(P.sum(axis=0).round(3), responsibilities.sum(axis=0))

# doubly stochastic: rows and columns by turns
S = np.exp(scores - scores.max())
for _ in range(50):
    S = S / S.sum(axis=1, keepdims=True)
    S = S / S.sum(axis=0, keepdims=True)
print(S.sum(axis=0).round(6), S.sum(axis=1).round(6))
