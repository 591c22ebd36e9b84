import numpy as np
kinds = np.array(["cat", "dog", "cat", "dog"])
X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3], [-1.0, 1.0]])
is_cat = (kinds == "cat").astype(float).reshape(-1, 1)
w, b = np.zeros((2, 1)), 0.0
for _ in range(20):
    A = 1 / (1 + np.exp(-(X @ w + b)))
    dZ = A - is_cat
    w = w - 0.1 * X.T @ dZ / 4
    b = b - 0.1 * np.mean(dZ)
print(w.ravel(), b)
