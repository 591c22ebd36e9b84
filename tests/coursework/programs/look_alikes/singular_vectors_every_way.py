import numpy as np

rng = np.random.default_rng(1)
A = rng.normal(size=(6, 4))
U, s, Vt = np.linalg.svd(A)
S = np.zeros((6, 4))
S[:4, :4] = np.diag(s)
print(np.allclose(U @ S @ Vt, A))
U, s, Vt = np.linalg.svd(A, full_matrices=False)
print(np.allclose(U @ np.diag(s) @ Vt, A), np.allclose((U * s) @ Vt, A))
k = 2
print(np.linalg.norm(U[:, :k] @ np.diag(s[:k]) @ Vt[:k] - A))
V = Vt.T
print(A @ V[:, 0], A @ Vt[0], s[0] * U[:, 0])
best = sum(s[i] * np.outer(U[:, i], Vt[i]) for i in range(4))
print(np.allclose(best, A))
Q, singular, R = np.linalg.svd(A.T @ A)
print((A @ Q[:, :2]).shape, np.linalg.svd(A, compute_uv=False))
H = A[:, :3].T @ A[:, 1:]
U, s, Vt = np.linalg.svd(H)
rotation = Vt.T @ U.T
print(rotation @ rotation.T)
users, items = U[:, :2], Vt[:2, :].T
print(users @ np.diag(s[:2]) @ items.T, users[0] @ np.diag(s[:2]) @ items[1])
