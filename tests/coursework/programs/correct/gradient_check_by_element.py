import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(3, 5)); Y = (X[0:1] > 0).astype(int); w = rng.normal(size=(3, 1))
def cost(w):
    A = 1 / (1 + np.exp(-w.T @ X))
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
A = 1 / (1 + np.exp(-w.T @ X)); dw = X @ (A - Y).T / 5
num = np.zeros_like(w)
for i in range(w.shape[0]):
    e = np.zeros_like(w); e[i, 0] = 1e-5
    num[i, 0] = (cost(w + e) - cost(w - e)) / 2e-5
print(np.linalg.norm(num - dw) / np.linalg.norm(num + dw) < 1e-6)
