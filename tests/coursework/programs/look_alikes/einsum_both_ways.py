import numpy as np

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(4, 9)), rng.integers(0, 2, size=(4, 9))
W1, W2 = rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
A1 = np.tanh(np.einsum("ij,jk->ik", W1, X))
A2 = 1 / (1 + np.exp(-np.einsum("ij,jk->ik", W2, A1)))
dZ2 = A2 - Y
dZ1 = np.einsum("ji,jk->ik", W2, dZ2) * (1 - A1**2)
dX = np.einsum("ij,ik->jk", W1, dZ1)
other = np.einsum("jk,ji->ik", dZ1, W1.T @ np.eye(4))
rows = X.T
H = np.tanh(np.einsum("ni,oi->no", rows, W1))
back = np.einsum("no,oi->ni", H - Y.T, W2) * (1 - H**2)
print(dX.round(3), other.shape, back.shape)
