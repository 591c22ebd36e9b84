import numpy as np

a = np.array([[1.0, 2.0], [3.0, 4.0]])
print(a.transpose(), np.linalg.inv(a).round(3), np.eye(2), np.trace(a))
y = np.array([[5.0], [7.0]])
print(np.linalg.solve(a, y))
x = np.array([0, 1, 2, 3])
v = np.array([-1, 0.2, 0.9, 2.1])
A = np.vstack([x, np.ones(len(x))]).T
m, c = np.linalg.lstsq(A, v, rcond=None)[0]
print(round(m, 3), round(c, 3))
img = np.random.default_rng(0).random((6, 8, 3))
gray = img @ [0.2126, 0.7152, 0.0722]
U, s, Vt = np.linalg.svd(gray)
Sigma = np.zeros((U.shape[1], Vt.shape[0]))
np.fill_diagonal(Sigma, s)
print(np.allclose(gray, U @ Sigma @ Vt))
k = 2
print((U @ Sigma[:, :k] @ Vt[:k, :]).shape, np.linalg.norm(gray - U @ Sigma @ Vt).round(6))
print(np.einsum("ij,jk", a, a), np.einsum("ii", a), np.outer([1, 2], [3, 4, 5]), np.inner([1, 2], [3, 4]))
print(np.tensordot(np.ones((2, 3, 4)), np.ones((4, 3, 2)), axes=([1, 2], [1, 0])).shape)
