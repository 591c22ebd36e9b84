import numpy as np


def predict(w, b, X):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    Y_prediction = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        Y_prediction[0, i] = 1 if A[0, i] > 0.5 else 0
    return Y_prediction


X = np.array([[1.0, -1.1, -3.2, 4.0, 2.0], [1.2, 2.0, 0.1, 3.0, -1.0]])
print(predict(np.array([[0.1], [0.2]]), 0.3, X))
