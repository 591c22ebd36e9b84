import numpy as np

rng = np.random.default_rng(6)
stack = rng.random((18, 4, 4))
t = (stack[:, 0].mean(axis=1) > 0.5).astype(float).reshape(1, 18)
data = stack.reshape(18, -1).T
count = data.shape[1]
w, b = np.zeros((data.shape[0], 1)), 0.0
for _ in range(20):
    p = 1 / (1 + np.exp(-(w.T @ data + b)))
    w = w - 0.3 * (data @ (p - t).T) / count
    b = b - 0.3 * np.sum(p - t) / count
print(w.ravel()[:3].round(4))
