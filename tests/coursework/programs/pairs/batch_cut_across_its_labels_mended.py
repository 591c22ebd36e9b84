import numpy as np


def batches(X, labels, k):
    for start in range(0, labels.shape[1], k):
        part = X[:, start : start + k]
        yield part, labels[:, start : start + k]


def train(X, labels, rate=0.1):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    for _ in range(20):
        for part, wanted in batches(X, labels, 3):
            P = 1 / (1 + np.exp(-(w.T @ part + b)))
            w = w - rate * part @ (P - wanted).T / 3
            b = b - rate * np.mean(P - wanted)
    return w, b


measured = np.array([[0.2, 1.1, -0.4, 0.8, -1.3, 0.5], [1.0, 0.3, -0.7, 0.6, 0.2, -0.9]])
sick = np.array([[1, 1, 0, 1, 0, 0]])
print(train(measured, sick))
