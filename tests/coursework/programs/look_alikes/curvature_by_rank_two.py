import numpy as np
A = np.array([[3., 1., 0.], [1., 2., 0.5], [0., 0.5, 1.]])
b = np.array([1., -1., 2.])
x, H = np.zeros(3), np.eye(3)
g = A @ x - b
for k in range(8):
    p = -H @ g
    alpha = -(g @ p) / (p @ (A @ p) + 1e-12)
    s = alpha * p
    x = x + s
    g_new = A @ x - b
    y = g_new - g
    if np.abs(y @ s) < 1e-12:
        break
    rho = 1.0 / np.dot(y, s)
    I = np.eye(3)
    V = I - rho * np.outer(s, y)
    H = V @ H @ V.T + rho * np.outer(s, s)
    g = g_new
print(x.round(4))
