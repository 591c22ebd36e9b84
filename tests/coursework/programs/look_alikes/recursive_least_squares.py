import numpy as np
rng = np.random.default_rng(0)
X, y = rng.normal(size=(40, 3)), rng.normal(size=40)
w, P = np.zeros(3), 100 * np.eye(3)
for x, t in zip(X, y):
    k = P @ x / (1 + x @ P @ x)
    w = w + k * (t - w @ x)
    P = P - np.outer(k, x @ P)
print(w.round(3))
