import numpy as np
A = np.array([[4., 1., 2.], [2., 3., 0.], [1., 0., 2.]])
R, Q = A.copy(), np.eye(3)
for j in range(2):
    v = R[j:, j].copy()
    v[0] += np.sign(v[0]) * np.linalg.norm(v)
    v = v / np.linalg.norm(v)
    R[j:, j:] -= 2 * np.outer(v, v @ R[j:, j:])
    Q[:, j:] -= 2 * np.outer(Q[:, j:] @ v, v)
print(R.round(3), np.abs(Q @ R - A).max().round(6))
