import numpy as np

X, y = np.array([[1.0, 0.5], [0.2, -1.0], [0.9, 2.0]]), np.array([[1.0], [0.0], [1.0]])
w = np.zeros((2, 1))
steps = [w.T]
for _ in range(6):
    w = w - 0.1 * X.T @ (X @ w - y) / 3
    steps.append(w.T)
path = np.hstack(steps)
print("moved by", np.linalg.norm(path[-1] - path[0]))
