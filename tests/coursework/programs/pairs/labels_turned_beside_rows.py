import numpy as np


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


rng = np.random.default_rng(11)
X = rng.normal(size=(5, 2))
W = rng.normal(size=(2, 5))
classes = np.array([1, 1, 4, 0, 3])
P = softmax(X @ W)
onehot = np.eye(5)[classes].T
loss = -(onehot * np.log(P)).sum(axis=1).mean()
print(round(loss, 4))
for _ in range(10):
    W -= 0.1 * X.T @ (softmax(X @ W) - onehot) / 5
print(W.round(3))
