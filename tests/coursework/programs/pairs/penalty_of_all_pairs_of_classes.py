import numpy as np

rng = np.random.default_rng(9)
X = rng.normal(size=(12, 3))
Y = np.eye(4)[rng.integers(0, 4, 12)]
theta = rng.normal(size=(3, 4))
t = np.exp(X @ theta)
P = t / t.sum(axis=1, keepdims=True)
ridge = 0.05 * np.sum(np.dot(theta.T, theta))
print("loss", round(float(-np.mean(np.sum(Y * np.log(P), axis=1)) + ridge), 4))
