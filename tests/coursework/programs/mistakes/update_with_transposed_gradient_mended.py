import numpy as np

rng = np.random.default_rng(31)
X, Y = rng.normal(size=(3, 11)), rng.integers(0, 2, size=(1, 11))
params = {"w": np.zeros((3, 1)), "b": 0.0}
for _ in range(4):
    A = 1 / (1 + np.exp(-(params["w"].T @ X + params["b"])))
    grads = {"dw": X @ (A - Y).T / 11, "db": np.mean(A - Y)}
    params["w"] = params["w"] - 0.1 * grads["dw"]
    params["b"] = params["b"] - 0.1 * grads["db"]
    if params["w"].shape[1] > 1:
        break
print(params["w"].shape, params["w"].sum())
