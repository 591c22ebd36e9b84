import numpy as np

X = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 5.0], [1.0, 7.0]])
y = np.array([[3.0], [5.0], [8.0], [13.0]])
theta = np.zeros((2, 1))
history = []
for epoch in range(50):
    h = X.dot(theta)
    J = (1 / (2 * len(y))) * np.matmul((h - y).T, h - y)
    history.append(J)
    theta -= 0.01 * X.T.dot(h - y) / len(y)
print(history[0], history[-1])
