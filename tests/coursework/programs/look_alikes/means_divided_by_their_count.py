import numpy as np
rng = np.random.default_rng(1)
e = rng.normal(size=(25, 1))
print(np.mean(e.T @ e) / len(e), (e.T @ e).mean() / 25, np.mean(e ** 2))
y, p = np.array([1, 0, 1]), np.array([0.9, 0.2, 0.7])
total = np.mean(y @ np.log(p) + (1 - y) @ np.log(1 - p))
n = len(y)
print(-total / n)
losses = [-(y[i:i + 1] @ np.log(p[i:i + 1]) + (1 - y[i:i + 1]) @ np.log(1 - p[i:i + 1])) for i in range(3)]
print(np.mean(losses))
