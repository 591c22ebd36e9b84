import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(4, 25)); y = np.array([[1.0, 2.0, -1.0, 0.5]]) @ X
w = np.zeros((4, 1))
for epoch in range(5):
    for i in rng.permutation(X.shape[1]):
        x = X[:, i:i + 1]
        w -= 0.05 * (w.T @ x - y[0, i]) * x
print(w.ravel().round(2))
