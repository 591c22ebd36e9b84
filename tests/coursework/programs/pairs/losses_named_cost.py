import numpy as np

X, Y = np.array([[0.5, -1.0, 1.5, -2.0]]), np.array([[1, 0, 1, 0]])
w, b, best = np.zeros((1, 1)), 0.0, 1e9
for i in range(50):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    losses = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    J = losses
    if J < best:
        best = J
    w = w - 0.5 * np.dot(X, (A - Y).T) / 4
    b = b - 0.5 * np.mean(A - Y)
print("best", best)
