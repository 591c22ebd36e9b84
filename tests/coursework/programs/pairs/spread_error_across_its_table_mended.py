import numpy as np
rng = np.random.default_rng(1)
W, b = rng.normal(size=(4, 4)), np.zeros(4)
X, T = rng.normal(size=(10, 4)), rng.normal(size=(10, 4))
for epoch in range(5):
    for x, t in zip(X, T):
        err = W @ x + b - t
        grad = x * err[:, None]
        W -= 0.05 * grad
        b -= 0.05 * err
print(W.round(3))
