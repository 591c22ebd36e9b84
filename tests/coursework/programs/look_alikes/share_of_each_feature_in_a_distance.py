"""A squared distance taken apart: what each feature brings to it is one number a feature, and together they are the distance."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(8, 3))
P = np.linalg.inv(np.cov(X.T))
difference = X[0] - X.mean(axis=0)
shares = (P @ difference) * difference
for name, share in zip(["petal", "sepal", "stem"], shares):
    print(name, round(share, 3))

table = np.array([[3.0, 5.0, 4.0], [2.0, 2.0, 6.0], [4.0, 1.0, 3.0]])
scale, level = np.array([1.0, 2.0, 0.5]), np.array([3.0, 4.0, 2.0])
adjusted = table * scale - level[:, None]
print(np.sum(adjusted**2))
