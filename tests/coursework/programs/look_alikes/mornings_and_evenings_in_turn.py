import numpy as np

mornings = np.array([[1.0, 3.1, 0.9, 3.3], [12.0, 11.0, 12.5, 10.5]])
evenings = np.array([[1.2, 2.9, 0.8, 3.0], [19.0, 18.5, 19.5, 18.0]])
X = np.hstack((mornings, evenings))
Y = np.array([[0, 1] * 4])
w, b = np.zeros((2, 1)), 0.0
for _ in range(80):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    w = w - 0.05 * np.dot(X, (A - Y).T) / 8
    b = b - 0.05 * np.mean(A - Y)
print("right:", np.mean((A > 0.5) == Y))
