import numpy as np

rng = np.random.default_rng(14)
X = rng.standard_normal((4, 30))
Y = (X[1:2] > X[2:3]).astype(float)
w, b = np.zeros((4, 1)), np.zeros((1, 1))
speed = {"w": np.zeros((4, 1)), "b": np.zeros((1, 1))}
for _ in range(25):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T / 30
    db = dZ / 30
    speed["w"] = 0.8 * speed["w"] + 0.2 * dw
    speed["b"] = 0.8 * speed["b"] + 0.2 * db
    w = w - 0.6 * speed["w"]
    b = b - 0.6 * speed["b"]
print(w.ravel().round(6), b)
