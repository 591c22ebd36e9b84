"""Features as rows: a linear regression whose scores were multiplied and never summed."""
import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(3, 20))
y = np.array([[1.0, -2.0, 0.5]]) @ X + 3
w, b = np.zeros((3, 1)), 0.0
for i in range(100):
    guess = w * X + b
    error = guess - y
    w = w - 0.1 * np.dot(X, error.T) / 20
    b = b - 0.1 * np.mean(error)
print(w.ravel(), b)
