import numpy as np

rng = np.random.default_rng(0)
A = rng.normal(size=(3, 3)); b = rng.normal(size=3)
n = len(A)
M = np.column_stack((A, b))
for i in range(n):
    M[i] = M[i] / M[i, i]
    for j in range(n):
        if j != i:
            M[j] = M[j] - M[j, i] * M[i]
print(np.allclose(A @ M[:, n], b), M[:, n:].shape, M[:, n - 1].sum())
piv = np.argmax(np.abs(A[:, 0]))
A[[0, piv]] = A[[piv, 0]]
lam, Q = np.linalg.eigh(A + A.T)
print(Q[:, np.argmax(lam)], Q[:, np.argsort(-lam)][:, :2].shape, Q.T @ b, lam * (Q.T @ b), Q @ (lam * (Q.T @ b)))
Lg = np.diag(A.sum(axis=1)) - A
w, v = np.linalg.eig(Lg)
fiedler = v[:, np.argsort(w.real)[1]].real
print(fiedler > 0, A[np.argsort(fiedler)][:, np.argsort(fiedler)].sum())
D = np.diag(1 / np.sqrt(np.abs(A).sum(axis=1)))
w, U = np.linalg.eigh(D @ (A + A.T) @ D)
emb = U[:, -2:]
emb = emb / np.linalg.norm(emb, axis=1, keepdims=True)
print(emb[0], np.linalg.norm(emb[0] - emb[1]), (emb @ emb.T).shape, emb[emb[:, 0].argmax()])
