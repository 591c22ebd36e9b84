import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(30, 4)); y = (X[:, 0] > 0).astype(int)
w = np.zeros(4); b = 0.
for epoch in range(3):
    for i in range(len(X)):
        p = 1 / (1 + np.exp(-(X[i] @ w + b)))
        w -= 0.1 * (p - y[i]) * X[i]
        b -= 0.1 * (p - y[i])
print(w, b)
