import numpy as np

np.random.seed(1)
X = np.random.randn(40, 5)
y = X @ np.arange(5.0)
theta = np.zeros(5)
m, n = X.shape
for step in range(200):
    i = np.random.randint(m)
    err = X[i] @ theta - y[i]
    theta -= 0.05 * err * X[i]
print(theta.round(2))
