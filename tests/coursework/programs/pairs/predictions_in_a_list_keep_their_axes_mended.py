import numpy as np

X = np.array([[1.0, 0.5], [0.2, 2.0], [1.5, 1.0], [0.3, 0.1]])
w = np.array([[0.8], [-0.4]])
y = np.array([[1.0], [0.0], [1.0], [0.0]])
scores = []
for i in range(len(X)):
    scores.append(X[i : i + 1] @ w)
scores = np.vstack(scores)
print(np.mean((scores - y) ** 2))
