import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(10, 3))
y = rng.integers(0, 3, 10)

# A row for each class: the scores are W @ x.
W = np.zeros((3, 3))
for i in range(10):
    guess = np.argmax(W @ X[i])
    if guess != y[i]:
        W[y[i]] += X[i]
        W[guess] -= X[i]
print((X @ W.T).argmax(axis=1))

# A symmetric table is filled both ways.
S = np.zeros((3, 3))
for i in range(3):
    line = X[i] * X[0]
    S[i] += line
    S[:, i] += line
print(np.allclose(S, S.T))

# Weight decay, or a penalty, is another term beside the weights' own gradient.
V, dV, per_row = rng.normal(size=(3, 4)), rng.normal(size=(3, 4)), rng.normal(size=(3, 1))
V = V - 0.1 * dV
V = V - 0.01 * per_row
print(V.shape)

# Batches of rows need no transpose, and windows of one series are no batches of columns.
batches = X[:9].reshape(3, 3, 3)
for batch in batches:
    print((batch @ W.T).shape)

# The bias is last in the weights, and the ones are last in the data.
theta = np.r_[np.array([0.5, -1.0, 2.0]), 0.3]
print((np.c_[X, np.ones(10)] @ theta).round(2)[:2])
print((np.c_[np.ones(10), X] @ np.r_[theta[-1], theta[:-1]]).round(2)[:2])

# The identity as the labels of as many examples as there are classes.
scores = X[:3] @ W.T
error = scores - np.eye(3)
print((X[:3].T @ error).shape)
