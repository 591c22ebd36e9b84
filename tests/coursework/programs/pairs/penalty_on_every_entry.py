import numpy as np

rng = np.random.default_rng(8)
features = rng.normal(size=(30, 4))
target = features @ np.array([1.0, 0.0, -2.0, 0.5]) + 0.1 * rng.normal(size=30)
alpha = 3.0
coef = np.linalg.solve(np.dot(features.T, features) + alpha, np.dot(features.T, target))
print(coef.round(3))
