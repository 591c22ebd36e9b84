import numpy as np

X = np.array([[1.0, 5.0, 3.0, 2.0], [100.0, 900.0, 400.0, 250.0]])
Y = np.array([[0, 1, 1, 0]])
mu = np.mean(X, axis=1, keepdims=True)
sigma = np.std(X, axis=1, keepdims=True)
X = (X - mu) / sigma
w = np.zeros((2, 1))
for i in range(20):
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    w = w - 0.5 * np.dot(X, (A - Y).T) / Y.shape[1]
print(w)
