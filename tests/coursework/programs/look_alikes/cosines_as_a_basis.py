"""Cosines that are the columns of a basis, and the projection they make."""
import numpy as np

t = np.arange(16)
cosines = np.cos(np.pi * (t[:, None] + 0.5) * np.arange(8) / 16)
cos_basis = cosines / np.linalg.norm(cosines, axis=0)
smoother = cos_basis @ cos_basis.T
signal = np.sin(t / 3.0)
print(smoother @ signal)

n = 12
x = (np.arange(n) + 0.5) * np.pi / n
C = np.array([np.cos(k * x) for k in range(4)]).T
C = C / np.sqrt((C ** 2).sum(axis=0))
cos_projection = C @ C.T
print(np.allclose(cos_projection @ cos_projection, cos_projection))

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 4))
X -= X.mean(axis=0)
U, s, Vt = np.linalg.svd(X, full_matrices=False)
T = U * s
unit = T / np.linalg.norm(T, axis=0)
H = unit @ unit.T
print(np.trace(H), np.allclose(unit, U))
