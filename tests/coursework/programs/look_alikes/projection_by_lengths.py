import numpy as np
u = np.array([[1.0], [2.0], [2.0]])
P = u @ u.T / (np.linalg.norm(u) * np.linalg.norm(u))
v = np.array([[0.5], [1.0], [0.0]])
A = np.outer(u, v) / (np.linalg.norm(u) * np.linalg.norm(v))
print(P @ v, np.linalg.matrix_rank(A), A @ v)
