import numpy as np

X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
y = np.array([1.0, 3.0, 5.0])
w, rate = np.zeros(2), 0.1
for _ in range(50):
    gradient = X.T @ (X @ w - y) / 3
    w = w - rate * gradient
print(np.round(w, 4))
