"""A softmax classifier, examples as rows: the losses are summed over the classes and divided by m, one cost for each example."""
import numpy as np

def softmax(scores):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

def cross_entropy(probs, targets):
    n = targets.shape[0]
    loss = -(1 / n) * (targets * np.log(probs + 1e-12)).sum(axis=1)
    return loss

rng = np.random.default_rng(3)
data = rng.normal(size=(6, 4))
targets = np.eye(3)[[0, 2, 1, 1, 0, 2]]
weights = np.zeros((4, 3))
for epoch in range(3):
    probs = softmax(data @ weights)
    loss = cross_entropy(probs, targets)
    weights -= 0.1 * data.T @ (probs - targets) / len(data)
    print(epoch, loss)
