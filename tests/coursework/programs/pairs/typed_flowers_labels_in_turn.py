import numpy as np

roses = np.array([[5.1, 4.9, 5.4, 5.0], [3.3, 3.1, 3.6, 3.4]])
tulips = np.array([[6.4, 6.9, 6.3, 6.6], [2.1, 2.3, 1.9, 2.2]])
X = np.hstack((roses, tulips))
Y = np.array([[0, 1] * 4])
w, b = np.zeros((2, 1)), 0.0
for _ in range(80):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    w = w - 0.1 * np.dot(X, (A - Y).T) / 8
    b = b - 0.1 * np.mean(A - Y)
print("right:", np.mean((A > 0.5) == Y))
