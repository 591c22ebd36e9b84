import numpy as np

rng = np.random.default_rng(5)
X = rng.normal(size=(3, 40))
Y = (X[:1] - 0.5 * X[1:2] > 0).astype(int)
m = X.shape[1]
weights, bias = np.zeros((3, 1)), 0.0
for _ in range(50):
    A = 1 / (1 + np.exp(-(weights.T @ X + bias)))
    error = A - Y
    grad = np.dot(X, error.T) / m
    weights = weights - 0.3 * grad
    bias = bias - 0.3 * np.sum(error) / m
print(weights.ravel().round(3), round(float(bias), 3))
