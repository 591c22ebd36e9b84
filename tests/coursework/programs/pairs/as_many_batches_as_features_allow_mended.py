import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(40, 16))
y = X @ rng.normal(size=16)
theta = np.zeros(16)
bs = 8
n_batches = X.shape[0] // bs
for epoch in range(20):
    for k in range(n_batches):
        xb, yb = X[k * bs:(k + 1) * bs], y[k * bs:(k + 1) * bs]
        theta -= 0.01 * xb.T @ (xb @ theta - yb) / bs
print(theta.round(3))
