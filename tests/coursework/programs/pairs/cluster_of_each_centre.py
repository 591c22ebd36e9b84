import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(30, 2))
C = X[:3].copy()
for _ in range(5):
    D = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    assign = D.argmin(axis=0)
    C = np.array([X[assign == k].mean(axis=0) for k in range(3)])
print(C)
