import numpy as np

rng = np.random.default_rng(9)
X = rng.standard_normal((6, 50))
y = 2 * X[0] - X[3] + 0.1 * rng.standard_normal(50)
w, b = np.zeros(6), 0.0
for _ in range(100):
    predicted = X.T @ w + b
    errors = predicted - y
    w = w - 0.1 * X @ errors / y.size
    b = b - 0.1 * errors.mean()
print(w.round(6))
