import numpy as np

rng = np.random.default_rng(2)
data = rng.normal(size=(40, 4)) @ rng.normal(size=(4, 4))
data = data - data.mean(axis=0)
lengths, directions = np.linalg.eigh(data.T @ data / len(data))
order = np.argsort(-lengths)
directions = directions[order]
print((data @ directions[:, :2]).var(axis=0))
