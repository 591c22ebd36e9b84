import numpy as np
rng = np.random.default_rng(0)
sizes = [5, 5, 5, 1]
X = rng.normal(size=(5, 5)); Y = np.array([[1, 0, 1, 0, 1]])
P = {}
for l in range(1, 4):
    P["W" + str(l)] = rng.normal(size=(sizes[l], sizes[l - 1])) * 0.1
    P["b" + str(l)] = np.zeros((sizes[l], 1))
for it in range(3):
    cache = {"A0": X}
    for l in range(1, 4):
        Z = P["W" + str(l)] @ cache["A" + str(l - 1)] + P["b" + str(l)]
        cache["A" + str(l)] = np.maximum(0, Z) if l < 3 else 1 / (1 + np.exp(-Z))
        cache["Z" + str(l)] = Z
    m = Y.shape[1]
    dZ = cache["A3"] - Y
    for l in (3, 2, 1):
        dW = dZ @ cache["A" + str(l - 1)].T / m
        db = np.sum(dZ, axis=1, keepdims=True) / m
        if l > 1:
            dA = P["W" + str(l)].T @ dZ
            dZ = dA * (cache["Z" + str(l - 1)] > 0)
        P["W" + str(l)] -= 0.1 * dW
        P["b" + str(l)] -= 0.1 * db
print(P["W1"].shape)
