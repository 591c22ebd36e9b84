import numpy as np

X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 4.0]])
y = np.array([1.0, 2.9, 5.1, 9.0])
w = np.linalg.inv(X).dot(y)
print(np.round(w, 6))
