import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(40, 5))
y = X @ np.arange(5.0) + 1
m = X.shape[0]
theta, c = np.zeros(5), 0.0
for _ in range(100):
    r = X.dot(theta) + c - y
    theta -= 0.1 * X.T.dot(r) / m
    c -= 0.1 * r.sum() / m
print(theta.round(2), c)
