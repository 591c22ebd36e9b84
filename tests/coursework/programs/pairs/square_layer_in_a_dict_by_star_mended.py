import numpy as np

rng = np.random.default_rng(0)
params = {"W": rng.normal(size=(3, 3)), "b": np.zeros((3, 1))}
X = rng.normal(size=(3, 3))
Z = np.dot(params["W"], X) + params["b"]
A = np.maximum(0, Z)
print(A)
