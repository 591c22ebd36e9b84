import numpy as np


def cost_of(w, b, X, Y):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


np.random.seed(17)
X, Y = np.random.randn(4, 9), np.random.randint(0, 2, (1, 9))
w, b = np.random.randn(4, 1), 0.3
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
dw = np.dot(X, (A - Y).T) / X.shape[1]
approx = np.zeros_like(w)
epsilon = 1e-6
for j in range(w.shape[0]):
    w_plus, w_minus = np.copy(w), np.copy(w)
    w_plus[j, 0] += epsilon
    w_minus[j, 0] -= epsilon
    approx[j, 0] = (cost_of(w_plus, b, X, Y) - cost_of(w_minus, b, X, Y)) / (2 * epsilon)
difference = np.linalg.norm(dw - approx) / (np.linalg.norm(dw) + np.linalg.norm(approx))
print(difference < 1e-7, dw.round(5).ravel())
