import numpy as np


def decide(X, w):
    P = 1 / (1 + np.exp(-X @ w))
    answers = []
    for k in range(X.shape[0]):
        if P > 0.5:
            answers.append("cat")
        else:
            answers.append("dog")
    return answers


print(decide(np.array([[1.0, -2.0], [0.5, 0.1], [-1.0, 3.0]]), np.array([[0.7], [0.4]])))
