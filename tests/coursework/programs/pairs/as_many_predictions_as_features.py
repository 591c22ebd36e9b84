import numpy as np


def predict(w, b, data):
    predicted = np.zeros((1, data.shape[0]))
    P = 1 / (1 + np.exp(-(np.dot(w.T, data) + b)))
    for j in range(P.shape[1]):
        predicted[0, j] = 1 if P[0, j] > 0.5 else 0
    return predicted


rng = np.random.default_rng(3)
print(predict(rng.normal(size=(4, 1)), 0.2, rng.normal(size=(4, 9))))
