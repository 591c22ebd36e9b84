import numpy as np

rng = np.random.default_rng(4)
A0 = rng.normal(size=(3, 5))
parameters = {"W1": rng.normal(size=(2, 3)), "b1": np.zeros((2, 1))}
Z1 = parameters["W1"] @ A0 + parameters["b1"]
dA1 = rng.normal(size=(2, 5))
dZ1 = dA1 * (Z1 > 0)
grads = {}
W1, b1 = parameters["W1"], parameters["b1"]
grads["dW1"] = 1 / 5 * dZ1 @ A0.T
grads["db1"] = 1 / 5 * dZ1.sum(axis=1, keepdims=True)
print({name: grad.shape for name, grad in grads.items()})
