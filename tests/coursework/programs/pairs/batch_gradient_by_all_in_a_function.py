import numpy as np
rng = np.random.default_rng(5)
X = rng.normal(size=(20, 3))
y = (X[:, :1] > 0).astype(float)
theta = np.zeros((3, 1))
def step(xb, yb, theta):
    p = 1 / (1 + np.exp(-xb @ theta))
    grad = xb.T @ (p - yb) / len(X)
    return theta - 0.5 * grad
for epoch in range(3):
    for i in range(0, 20, 5):
        theta = step(X[i:i + 5], y[i:i + 5], theta)
print(theta.ravel().round(4))
