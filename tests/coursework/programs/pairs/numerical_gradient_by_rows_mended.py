import numpy as np
rng = np.random.default_rng(0)
X, T = rng.normal(size=(3, 6)), rng.normal(size=(2, 6))
W = rng.normal(size=(2, 3))

def cost(W):
    return np.sum((W @ X - T) ** 2) / 6

def numeric(f, W, h=1e-5):
    grad = np.zeros_like(W)
    for k in np.ndindex(W.shape):
        up = np.copy(W)
        up[k] += h
        down = np.copy(W)
        down[k] -= h
        grad[k] = (f(up) - f(down)) / (2 * h)
    return grad

print(np.abs(numeric(cost, W) - 2 * (W @ X - T) @ X.T / 6).max().round(4))
