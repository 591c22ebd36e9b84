import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3)); y = (X[:, 0] > 0).astype(int)
theta = 0
theta = np.zeros(3) + theta
hist = []
for t in range(5):
    h = 1 / (1 + np.exp(-X @ theta))
    theta = theta - 0.1 * (X.T @ (h - y)) / y.size
    hist.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
print(theta, hist)
