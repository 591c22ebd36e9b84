import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(50, 4)) @ rng.normal(size=(4, 4))
Xc = X - X.mean(axis=0)
C = np.cov(Xc.T)
vals, vecs = np.linalg.eigh(C)
order = np.argsort(vals)[::-1]
vals, vecs = vals[order], vecs[:, order]
for i in range(len(vals)):
    print(vals[i], np.allclose(C @ vecs[:, i], vals[i] * vecs[:, i]))
for val, vec in zip(vals, vecs.T):
    print(np.allclose(C @ vec, val * vec))
pairs = [(vals[i], vecs[:, i]) for i in range(4)]
white = Xc @ vecs / np.sqrt(vals)
zca = white @ vecs.T
print(np.allclose(vecs @ np.diag(vals) @ vecs.T, C), np.allclose(vecs.T @ vecs, np.eye(4)), np.allclose(vecs @ vecs.T, np.eye(4)))
print(np.allclose(vecs * vals @ vecs.T, C), np.allclose(vecs.T @ C @ vecs, np.diag(vals)))
rows = vecs.T
print((rows[:2] @ Xc.T).shape, np.var(Xc @ rows[0]), zca.shape)
loadings = vecs * np.sqrt(vals)
print(loadings[0], loadings[np.argmax(np.abs(loadings[:, 0]))])
