import numpy as np
def step(p, g, lr):
    L = len(p) // 2
    for l in range(1, L + 1):
        p[f"W{l}"] = p[f"W{l}"] - lr * g[f"dW{l}"]
        p[f"b{l}"] = p[f"b{l}"] - lr * g[f"db{l}"]
    return p
rng = np.random.default_rng(4)
p = {"W1": rng.normal(size=(5, 3)), "b1": np.zeros((5, 1)), "W2": rng.normal(size=(1, 5)), "b2": np.zeros((1, 1))}
X, Y = rng.normal(size=(3, 20)), rng.integers(0, 2, (1, 20))
for i in range(3):
    A1 = np.tanh(p["W1"] @ X + p["b1"])
    A2 = 1 / (1 + np.exp(-(p["W2"] @ A1 + p["b2"])))
    dZ2 = (A2 - Y) / 20
    dZ1 = p["W2"].T @ dZ2 * (1 - A1 ** 2)
    g = {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(axis=1, keepdims=True), "dW1": dZ1 @ X.T, "db1": dZ1.sum(axis=1, keepdims=True)}
    p = step(p, g, 0.5)
print(p["W1"].round(3))
