import numpy as np


def softmax(Z):
    return np.exp(Z) / sum(np.exp(Z))


def softmax_rows(scores):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


rng = np.random.default_rng(1)
X, labels = rng.normal(size=(6, 30)), rng.integers(0, 4, 30)
Y = np.eye(4)[labels].T
W1, b1 = rng.normal(size=(5, 6)) * 0.1, np.zeros((5, 1))
W2, b2 = rng.normal(size=(4, 5)) * 0.1, np.zeros((4, 1))
for step in range(20):
    A1 = np.maximum(W1.dot(X) + b1, 0)
    A2 = softmax(W2.dot(A1) + b2)
    dZ2 = A2 - Y
    dZ1 = W2.T.dot(dZ2) * (A1 > 0)
    W2, b2 = W2 - 0.1 * dZ2.dot(A1.T) / 30, b2 - 0.1 * np.sum(dZ2, axis=1, keepdims=True) / 30
    W1, b1 = W1 - 0.1 * dZ1.dot(X.T) / 30, b1 - 0.1 * np.sum(dZ1, axis=1, keepdims=True) / 30
rows = softmax_rows((W2.dot(A1) + b2).T)
print(np.mean(rows.argmax(axis=1) == labels), -np.mean(np.log(rows[np.arange(30), labels])), sum(X.T).shape)
