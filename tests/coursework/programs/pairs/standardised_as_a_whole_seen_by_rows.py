import numpy as np
rng = np.random.default_rng(9)
X = rng.normal(size=(3, 60)) * np.array([[1], [10], [100]])
Xs = (X - X.mean()) / X.std()
print("means", Xs.mean(axis=1).round(3), "stds", Xs.std(axis=1).round(3))
