import numpy as np
X = np.array([[1., 2., 3.], [2., 1., 0.], [0., 1., 1.], [3., 3., 2.]])
y = np.array([0, 0, 1, 1])
m0, m1 = X[y == 0].mean(axis=0), X[y == 1].mean(axis=0)
gap = m1 - m0
S_B = np.dot(gap, gap.T)
S_W = np.eye(3) * 0.5
M = np.dot(np.linalg.inv(S_W), S_B)
print(M.round(3))
