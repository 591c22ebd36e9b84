import numpy as np

w_vals, b_vals = np.linspace(0, 1, 7), np.linspace(0, 2, 7)
J = np.zeros((7, 7))
for i in range(7):
    for j in range(7):
        J[i, j] = (w_vals[j] - 1) ** 2 + b_vals[i]
W, B = np.meshgrid(w_vals, b_vals)
print(W.ravel()[np.argmin(J)], B.ravel()[np.argmin(J)])
W2, B2 = np.meshgrid(w_vals, b_vals, indexing="ij")
print(W2.ravel()[np.argmin(J.T)])
X, Y = np.meshgrid(w_vals, w_vals)
Z = X**2 - Y
print(X.ravel()[np.argmin(Z)])
