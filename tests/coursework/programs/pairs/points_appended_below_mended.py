import numpy as np

points = [[1.0, 2.0], [0.5, -1.0], [3.0, 0.2], [0.1, 0.1]]
Y = np.array([[1, 0, 1, 0]])
X = np.array(points[0]).reshape(2, 1)
for point in points[1:]:
    X = np.append(X, np.array(point).reshape(2, 1), axis=1)
W = np.full((1, X.shape[0]), 0.3)
A = 1 / (1 + np.exp(-(W @ X - 0.2)))
print("accuracy", np.mean((A > 0.5) == Y))
