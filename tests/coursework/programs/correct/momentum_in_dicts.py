import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(3, 20)); Y = (X[0:1] > 0).astype(int)
params = {"w": np.zeros((3, 1)), "b": 0.0}
v = {k: 0 * val for k, val in params.items()}
m = X.shape[1]
for t in range(5):
    A = 1 / (1 + np.exp(-(params["w"].T @ X + params["b"])))
    grads = {"w": X @ (A - Y).T / m, "b": np.sum(A - Y) / m}
    for k in params:
        v[k] = 0.9 * v[k] + 0.1 * grads[k]
        params[k] = params[k] - 0.5 * v[k]
print(params)
