import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(6, 6))
names = ['a', 'b', 'c', 'd', 'e', 'f']
worst = np.argmin(X.std(axis=0))
X = np.delete(X, worst, 1)
names.pop(worst)
w = np.zeros(len(names))
print(X.shape, names)
