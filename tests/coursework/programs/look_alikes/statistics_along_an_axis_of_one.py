import numpy as np


def softmax(Z):
    e = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def centre(X):
    return X - X.mean(axis=0)


# functions for tables of any height, called with one row too
print(softmax(np.array([[1.0, 2.0], [0.5, 0.1]])), softmax(np.array([[1.0, 2.0]])))
print(centre(np.arange(6.0).reshape(3, 2)), centre(np.array([[1.0, 2.0]])))

# the form (n,) of a row, and the largest score of a single class before np.exp
row = np.array([[1.0, 2.0, 3.0]])
flat = row.mean(axis=0)
print(flat, row - flat.mean())
logits = np.random.default_rng(0).random((5, 1))
largest = logits.max(axis=1, keepdims=True)
print(largest + np.log(np.sum(np.exp(logits - largest), axis=1, keepdims=True)))

# a batch of one: its variance is 0, and a small number keeps the quotient finite
var = row.var(axis=0)
print((row - 2.0) / np.sqrt(var + 1e-8))
