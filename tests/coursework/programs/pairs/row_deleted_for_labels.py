import numpy as np
rng = np.random.default_rng(0)
data = rng.normal(size=(20, 5))
target_column = 4
y = data[:, target_column]
X = np.delete(data, target_column, axis=0)
print(X.shape, y.shape, X.mean())
