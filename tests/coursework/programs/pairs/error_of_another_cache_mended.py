import numpy as np


def forward(params, X):
    H = np.tanh(params["V"] @ X)
    P = 1 / (1 + np.exp(-(params["U"] @ H)))
    return {"H": H, "P": P}


def backward(params, kept, X, Y):
    H, P = kept["H"], kept["P"]
    dU = (P - Y) @ H.T / X.shape[1]
    dV = (params["U"].T @ (P - Y)) * (1 - H ** 2) @ X.T / X.shape[1]
    return dU, dV


rng = np.random.default_rng(3)
X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 0, 1, 1, 0]])
params = {"V": rng.normal(size=(3, 2)), "U": rng.normal(size=(1, 3))}
dU, dV = backward(params, forward(params, X), X, Y)
print(dU.round(4), dV.round(4))
