import numpy as np

rng = np.random.default_rng(11)

# As many examples as classes: examples as columns, labels as columns.
labels = np.array([3, 0, 0, 2])
Z = rng.normal(size=(4, 4))
A = np.exp(Z) / np.sum(np.exp(Z), axis=0, keepdims=True)
Y = np.eye(4)[labels].T
print("cost", -np.sum(Y * np.log(A)) / 4, A.argmax(axis=0) == labels, Y.argmax(axis=0) == labels)

# Examples as rows, labels as rows.
W = rng.normal(size=(2, 4))
X = rng.normal(size=(4, 2))
P = np.exp(X @ W) / np.exp(X @ W).sum(axis=1, keepdims=True)
T = np.zeros((4, 4))
T[np.arange(4), labels] = 1
print("loss", -(T * np.log(P)).sum(axis=1).mean(), P.argmax(axis=1) == labels)
W -= 0.1 * X.T @ (P - T) / 4

# Attention over as many words as there are words, and a mask that picks one of them for each.
Q, K = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
S = Q @ K.T
attention = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
picked = np.eye(4)[np.array([1, 1, 0, 3])]
print((attention * picked).sum(axis=1), attention.argmax(axis=1))

# A matrix of transitions, row by row, and where each state went.
went = np.eye(4)[np.array([2, 2, 1, 0])]
moves = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
print((went - moves).round(2), moves.argmax(axis=1))
