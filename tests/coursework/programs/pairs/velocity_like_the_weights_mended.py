import numpy as np

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(3, 9)), rng.integers(0, 2, (1, 9))
w, b = np.zeros((3, 1)), np.zeros((1, 1))
velocity = {"w": np.zeros_like(w)}
velocity["b"] = np.zeros_like(b)
for i in range(50):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    velocity["w"] = 0.9 * velocity["w"] + 0.1 * X @ (A - Y).T / 9
    velocity["b"] = 0.9 * velocity["b"] + 0.1 * np.sum(A - Y, axis=1, keepdims=True) / 9
    w = w - 0.3 * velocity["w"]
    b = b - 0.3 * velocity["b"]
print(b.shape)
