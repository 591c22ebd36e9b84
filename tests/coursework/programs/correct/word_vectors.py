import numpy as np

rng = np.random.default_rng(43)
E = rng.normal(size=(50, 8))
u, v = E[3], E[7]
cosine = np.dot(u, v) / (np.linalg.norm(u) * np.linalg.norm(v))
norms = np.linalg.norm(E, axis=1, keepdims=True)
similarities = (E / norms) @ (E / norms).T
best = np.argsort(-similarities[3])[1:4]
g = E[1] - E[0]
biased = np.dot(u, g) / np.sum(g**2) * g
print(np.isclose(similarities[3, 7], cosine), best, (u - biased).shape, round(float(np.dot(u - biased, g)), 6))
