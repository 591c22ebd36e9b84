import numpy as np


def forward(X, params):
    return 1 / (1 + np.exp(-(X @ params["w"] + params["b"])))


def backward(X, Y, A):
    m = len(X)
    error = A - Y
    dw = X.T @ error / m
    db = error
    return {"dw": dw, "db": db}


def update(params, grads, rate):
    w = params["w"] - rate * grads["dw"]
    b = params["b"] - rate * grads["db"]
    return {"w": w, "b": b}


rng = np.random.default_rng(5)
X = rng.normal(size=(30, 4))
Y = (X[:, :1] > 0).astype(float)
params = {"w": np.zeros((4, 1)), "b": np.zeros((1, 1))}
for _ in range(25):
    grads = backward(X, Y, forward(X, params))
    params = update(params, grads, 0.3)
print(params["b"])
