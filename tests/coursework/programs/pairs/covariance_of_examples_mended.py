import numpy as np

rng = np.random.default_rng(2)
flowers = rng.normal(size=(30, 5))
centred = flowers - flowers.mean(axis=0)
spread = np.cov(centred.T)
values, vectors = np.linalg.eig(spread)
best = vectors[:, values.argsort()[::-1]][:, :2]
print(np.dot(best.T, centred.T).shape)
