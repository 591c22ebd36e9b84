import numpy as np

rng = np.random.default_rng(2)
H = rng.normal(size=(8, 3))
V = rng.normal(size=(3, 2))
delta = rng.normal(size=(8, 2))


def backward(delta, H, V):
    dV = H.T @ delta / len(H)
    dH = delta @ V.T
    return dV, dH


dV, dH = backward(delta, H, V)
print(dV.shape, dH.shape)
