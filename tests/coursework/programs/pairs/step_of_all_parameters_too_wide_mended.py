import numpy as np

rng = np.random.default_rng(14)
X = rng.normal(size=(2, 9))
Y = (X[:1] > 0).astype(int)
params = {"W1": rng.normal(size=(3, 2)), "b1": np.zeros((3, 1)), "W2": rng.normal(size=(1, 3)), "b2": np.zeros((1, 1))}
for _ in range(30):
    A1 = np.tanh(params["W1"] @ X + params["b1"])
    A2 = 1 / (1 + np.exp(-(params["W2"] @ A1 + params["b2"])))
    dZ2 = A2 - Y
    dZ1 = params["W2"].T @ dZ2 * (1 - A1 ** 2)
    grads = {"W1": dZ1 @ X.T / 9, "W2": dZ2 @ A1.T / 9}
    grads["b1"] = np.sum(dZ1, axis=1, keepdims=True) / 9
    grads["b2"] = np.sum(dZ2, axis=1, keepdims=True) / 9
    params = {name: params[name] - 0.5 * grads[name] for name in params}
print(params["b1"].round(4))
