import numpy as np

rng = np.random.default_rng(0)
counts = rng.integers(0, 5, size=(6, 9)).astype(float)
U, s, Vt = np.linalg.svd(counts, full_matrices=False)
k = 2
terms, docs = U[:, :k] * s[:k], Vt[:k].T * s[:k]
query = counts[:, 0] @ U[:, :k] / s[:k]
sims = docs @ query / (np.linalg.norm(docs, axis=1) * np.linalg.norm(query))
print(np.argsort(-sims)[:3], terms[0], counts[:, np.argmax(sims)], terms[np.argmax(terms @ query)])
P = rng.normal(size=(8, 3))
G = P @ P.T
sq = np.diag(G)
D = sq[:, None] - 2 * G + sq[None, :]
print(np.sqrt(np.abs(D)).round(1)[0, :3], np.sum(P ** 2, axis=1) + np.sum(P ** 2, axis=1))
a, b = rng.normal(size=(8, 3)), rng.normal(size=(8, 3))
cosine = 1 - np.sum(a * b, axis=1) / np.sqrt(np.sum(a ** 2, axis=1) * np.sum(b ** 2, axis=1))
paired = np.sum(a ** 2, axis=1) + np.sum(b ** 2, axis=1) - 2 * np.diag(a @ b.T)
print(cosine.round(2), paired.round(2))
nearest_to_first = np.argmin(((a - b[0]) ** 2).sum(axis=1))
print(a[nearest_to_first], np.argmin(((a[:, None] - b) ** 2).sum(2), axis=0))
