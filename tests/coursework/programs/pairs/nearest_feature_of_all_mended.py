import numpy as np

rng = np.random.default_rng(1)
train = rng.normal(size=(20, 4))
labels = (train[:, 0] > 0).astype(int)
query = rng.normal(size=4)
d = np.sqrt(np.sum((train - query) ** 2, axis=1))
near = np.argsort(d)[:3]
print(labels[near], np.bincount(labels[near]).argmax())
