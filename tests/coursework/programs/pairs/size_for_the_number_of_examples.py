import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(24, 3))
y = (X @ np.array([1.0, -1.0, 0.5]) > 0).astype(int)
m = X.size
w, b = np.zeros(3), 0.0
for i in range(60):
    a = 1 / (1 + np.exp(-(X @ w + b)))
    w -= 0.5 * X.T @ (a - y) / m
    b -= 0.5 * np.mean(a - y)
print(w.round(3), round(float(b), 3))
