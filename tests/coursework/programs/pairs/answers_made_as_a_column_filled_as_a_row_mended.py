import numpy as np


def answer(w, b, X):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    answers = np.zeros((1, m))
    for k in range(A.shape[1]):
        answers[0, k] = A[0, k] > 0.5
    return answers


print(answer(np.array([[0.4], [-0.2], [0.1]]), 0.1, np.array([[1.0, -2.0], [0.3, 0.9], [2.0, -1.0]])))
