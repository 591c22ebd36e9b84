import numpy as np

rng = np.random.default_rng(2)
y = rng.integers(0, 3, 40)
X = np.c_[np.ones(40), rng.normal(size=(40, 2))]
best, start, averages = np.inf, np.zeros((3, 3)), []
for seed in range(3):
    theta = np.zeros(3)
    theta += rng.normal(size=3)
    loss = np.mean((X @ theta - y) ** 2)
    if loss < best:
        best = loss
        start[:] = theta
all_theta = np.zeros((3, 3))
for c in range(3):
    theta = np.zeros(3)
    target = y == c
    for _ in range(20):
        theta -= 0.1 * X.T @ (1 / (1 + np.exp(-X @ theta)) - target) / 40
    all_theta[c, :] = theta
    averages.append(theta.mean())
print(best, start, all_theta, averages)
