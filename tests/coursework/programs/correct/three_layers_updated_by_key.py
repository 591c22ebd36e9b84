import numpy as np

rng = np.random.default_rng(0)
sizes = [3, 5, 4, 1]
params = {}
for l in range(1, 4):
    params["W" + str(l)] = rng.normal(size=(sizes[l], sizes[l - 1]))
    params["b" + str(l)] = np.zeros((sizes[l], 1))
X, Y = rng.normal(size=(3, 7)), np.array([[0, 1, 1, 0, 1, 0, 0]])
for epoch in range(10):
    cache = {"A0": X}
    for l in range(1, 4):
        cache[f"A{l}"] = np.tanh(params[f"W{l}"] @ cache[f"A{l - 1}"] + params[f"b{l}"])
    grads = {}
    dA = cache["A3"] - Y
    for l in range(3, 0, -1):
        dZ = dA * (1 - cache[f"A{l}"] ** 2)
        grads[f"W{l}"] = np.dot(dZ, cache[f"A{l - 1}"].T) / 7
        grads[f"b{l}"] = dZ.mean(axis=1, keepdims=True)
        dA = params[f"W{l}"].T @ dZ
    for k in params:
        params[k] -= 0.1 * grads[k]
print(cache["A3"].round(3))
