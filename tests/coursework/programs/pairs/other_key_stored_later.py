import numpy as np

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(3, 9)), rng.integers(0, 2, (1, 9))
params = {"w": np.zeros((3, 1)), "b": np.zeros((1, 1))}
grads = {}
for i in range(50):
    A = 1 / (1 + np.exp(-(params["w"].T @ X + params["b"])))
    grads["dw"] = X @ (A - Y).T / 9
    grads["db"] = np.sum(A - Y, axis=1, keepdims=True) / 9
    params["w"] = params["w"] - 0.3 * grads["dw"]
    params["b"] = params["b"] - 0.3 * grads["dw"]
print(params["b"].shape)
