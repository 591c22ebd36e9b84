import numpy as np
A = np.array([[4., 1., 0.], [1., 3., 1.], [0., 1., 2.]])
b = np.array([1., 2., 3.])
d = np.diag(A)
x = np.zeros(3)
for k in range(60):
    x = (b - (A - np.diag(d)) @ x) / d
y = np.zeros_like(x)
for k in range(60):
    y = y + (b - A @ y) / d
print(x.round(4), y.round(4))
