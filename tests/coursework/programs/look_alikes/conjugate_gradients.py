import numpy as np
A = np.array([[4., 1., 0.], [1., 3., 1.], [0., 1., 2.]])
b = np.array([1., 2., 3.])
x = np.zeros(3)
r = b - A @ x
p = r
for k in range(3):
    alpha = np.dot(r, r.T) / np.dot(p, A @ p)
    x = x + np.dot(alpha, p)
    r_new = r - alpha * (A @ p)
    p = r_new + np.dot(r_new, r_new.T) / np.dot(r, r.T) * p
    r = r_new
print(x.round(4), np.linalg.solve(A, b).round(4))
