import numpy as np

data = np.array([[1.0, 2.0, 1.0], [0.5, -1.0, 0.0], [2.0, 0.3, 1.0], [-1.0, 1.0, 0.0]])
X = data[:, :2]
y = data[:, [2]]
theta = np.zeros((2, 1))
for _ in range(5):
    h = 1 / (1 + np.exp(-X.dot(theta)))
    theta = theta - 0.1 * X.T.dot(h - y) / 4
print(theta.shape)
