import numpy as np

rng = np.random.default_rng(0)
m, H, C, F, f = 2, 4, 3, 3, 3
A = rng.normal(size=(m, H, H, C))
W = rng.normal(size=(f, f, C, F))
b = np.zeros((1, 1, 1, F))
Ap = np.pad(A, ((0, 0), (1, 1), (1, 1), (0, 0)))
Z = np.zeros((m, H, H, F))
for i in range(m):
    for h in range(H):
        for w in range(H):
            for c in range(F):
                Z[i, h, w, c] = np.sum(Ap[i, h:h + f, w:w + f, :] * W[..., c]) + b[0, 0, 0, c]
assert np.allclose(Z[0, 1, 1], np.einsum('hwc,hwcf->f', Ap[0, 1:4, 1:4], W))
print(Z.shape)
