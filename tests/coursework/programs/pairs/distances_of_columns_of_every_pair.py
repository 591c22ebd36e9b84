import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(2, 30))
centred = X - X.mean(axis=1, keepdims=True)
P = np.linalg.inv(np.cov(X))
distance = np.sqrt(np.abs(np.dot(np.dot(centred.T, P), centred)))
print("outliers", np.sum(distance > 1.0))
