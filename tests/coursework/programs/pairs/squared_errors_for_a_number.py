import numpy as np

X = np.array([[1.0, 0.5], [1.0, 1.5], [1.0, 2.5], [1.0, 4.0]])
y = np.array([1.0, 2.0, 2.5, 4.5])
theta = np.zeros(2)
curve = np.zeros(30)
for i in range(30):
    predicted = X @ theta
    curve[i] = ((predicted - y) ** 2) / (2 * len(y))
    theta = theta - 0.1 * X.T @ (predicted - y) / len(y)
print(curve[-1])
