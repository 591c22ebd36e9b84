import numpy as np

X = np.array([[1.0, 2.0, 0.3, 0.4], [0.5, -1.0, 0.6, 0.1]])
Y = np.array([[1, 0, 1, 0]])
w, b, J = np.array([[0.3], [-0.2]]), 0.1, 0
dw = np.zeros(2)
for x, label in zip(X.T, Y.ravel()):
    a = 1 / (1 + np.exp(-(w.ravel() @ x + b)))
    dz = a - Y
    J += -(label * np.log(a) + (1 - label) * np.log(1 - a))
    dw = dw + x * dz.mean()
print(J, dw)
