import numpy as np

rng = np.random.default_rng(8)
X = rng.random((7, 32), dtype=np.float32)
Y = (X[2:3, :] > X[4:5, :]).astype(np.float32)
m = np.float32(X.shape[1])
w = np.zeros((7, 1), dtype=np.float32)
b = np.float32(0)
for _ in range(60):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    w -= np.float32(0.8) * (X @ dZ.T) / m
    b -= np.float32(0.8) * dZ.sum() / m
print(w.dtype, A.dtype, w.shape, round(float(np.mean((A > 0.5) == (Y > 0.5))), 3), w.round(3).ravel())
