import numpy as np

A = np.array([[1.0, 0.0, 1.0, 0.0, 0.0], [0.0, 2.0, 0.0, 1.0, 0.0], [3.0, 2.0, 0.0, 0.0, 1.0]])
b = np.array([4.0, 12.0, 18.0])
c = np.array([3.0, 5.0, 0.0, 0.0, 0.0])
basis = np.arange(A.shape[0])
x = np.linalg.solve(A[:, basis], b)
print(basis, x, c[basis] @ x)
