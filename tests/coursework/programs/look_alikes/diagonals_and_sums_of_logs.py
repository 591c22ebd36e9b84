import numpy as np

rng = np.random.default_rng(0)
Y = np.eye(3)[[0, 1, 2, 1]].T
A = rng.dirichlet(np.ones(3), 4).T
print(-np.trace(np.dot(Y, np.log(A).T)) / 4)
print(-np.sum(np.diag(Y @ np.log(A).T)) / 4)
print(-np.sum(np.eye(3) * (Y @ np.log(A).T)) / 4)
print((Y @ np.log(A).T).sum(axis=1))
counts = Y @ np.log(A).T
print(counts)
row = np.array([[1, 0, 1]])
p = np.array([[0.8, 0.3, 0.6]])
print(-np.sum(np.dot(row, np.log(p).T) + np.dot(1 - row, np.log(1 - p).T)) / 3)
# bag of words: which words are in a document, and the log of their frequencies
docs = (rng.random((4, 6)) > 0.5).astype(float)
logp = np.log(rng.dirichlet(np.ones(6), 2))
scores = docs @ logp.T
print(scores.argmax(axis=1), scores.sum())
K = rng.normal(size=(5, 3)); K = K @ K.T
print(K.sum(), K.mean())
