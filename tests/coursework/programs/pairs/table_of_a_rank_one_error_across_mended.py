import numpy as np
rng = np.random.default_rng(1)
W = rng.normal(size=(3, 3))
x, t = np.array([1.0, -2.0, 0.5]), np.array([0.0, 1.0, 1.0])
for k in range(30):
    d = W.dot(x) - t
    grad = np.outer(d, x)
    W -= 0.1 * grad
print(np.abs(W.dot(x) - t).max().round(4))
