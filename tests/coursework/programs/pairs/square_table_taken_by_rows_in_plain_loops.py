import numpy as np

X = np.array([[0.4, 1.1, -0.3], [1.5, 0.2, 0.6], [-0.8, 0.5, 2.0]])
Y = np.array([[1, 0, 1]])
features, count = X.shape
w = [0.2, 0.1, -0.4]
total = 0.0
for i in range(count):
    z = 0.0
    for j in range(features):
        z += w[j] * X[i, j]
    a = 1 / (1 + np.exp(-z))
    total += (a - Y[0, i]) ** 2
print(total / count)
