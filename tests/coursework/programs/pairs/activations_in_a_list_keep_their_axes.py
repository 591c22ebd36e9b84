import numpy as np


def predict(w, X):
    return np.array([1 / (1 + np.exp(-np.dot(w.T, X[:, [i]]))) for i in range(X.shape[1])])


X = np.array([[0.5, -1.0, 2.0, 0.3, -0.7], [1.0, 0.2, -0.4, 0.8, -1.2]])
Y = np.array([[1, 0, 1, 1, 0]])
w = np.array([[1.0], [0.5]])
A = predict(w, X)
print("accuracy", np.mean((A > 0.5) == Y))
