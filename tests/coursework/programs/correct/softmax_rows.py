import numpy as np


def softmax(scores):
    shifted = scores - np.max(scores, axis=1, keepdims=True)
    exp_scores = np.exp(shifted)
    return exp_scores / np.sum(exp_scores, axis=1, keepdims=True)


np.random.seed(10)
N, D, C = 21, 5, 4
X = np.random.randn(N, D)
y = np.random.randint(C, size=N)
W = 0.01 * np.random.randn(D, C)
b = np.zeros((1, C))
for i in range(80):
    probs = softmax(np.dot(X, W) + b)
    loss = np.sum(-np.log(probs[range(N), y])) / N + 0.5 * 1e-3 * np.sum(W * W)
    dscores = probs.copy()
    dscores[range(N), y] -= 1
    dscores /= N
    dW = np.dot(X.T, dscores) + 1e-3 * W
    db = np.sum(dscores, axis=0, keepdims=True)
    W += -0.5 * dW
    b += -0.5 * db
print(round(loss, 5), np.mean(np.argmax(probs, axis=1) == y), b.round(4))
