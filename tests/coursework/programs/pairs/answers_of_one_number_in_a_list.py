import numpy as np

X = np.array([[1.0, 0.5], [0.2, 2.0], [1.5, 1.0], [0.3, 0.1]])
w = np.array([0.8, -0.4])
y = X @ np.array([1.0, -0.5])
answers = [X[i : i + 1] @ w for i in range(4)]
answers = np.array(answers)
print(np.mean((answers - y) ** 2))
