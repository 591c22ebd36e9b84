import numpy as np

rng = np.random.default_rng(0)
A = rng.normal(size=(4, 4))
U, S, Vt = np.linalg.svd(A)
B = U @ np.diag(S) @ Vt.T
print(np.allclose(A, B))
