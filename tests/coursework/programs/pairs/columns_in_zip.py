import numpy as np

X = np.array([[0.5, 1.2, -0.3, 0.8, 2.0], [1.0, -0.7, 0.2, 1.5, -1.1], [0.1, 0.4, 0.3, 0.9, 0.6]])
Y = np.array([[0, 1, 0, 1, 1]])
w, b = np.zeros(X.shape[0]), 0.0
for _ in range(4):
    for example, label in zip(X, Y.ravel()):
        a = 1 / (1 + np.exp(-(np.dot(w, example) + b)))
        w = w - 0.1 * (a - label) * example
        b = b - 0.1 * (a - label)
print(w, b)
