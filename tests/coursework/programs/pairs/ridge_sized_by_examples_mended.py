import numpy as np

rng = np.random.default_rng(7)
A = rng.normal(size=(25, 4))
target = A @ np.array([[1.0], [2.0], [0.0], [-1.0]])
size = A.shape[1]
ridge = 0.1 * np.identity(size)
print(np.linalg.inv(A.T.dot(A) + ridge).dot(A.T).dot(target).round(2))
