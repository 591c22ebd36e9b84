import numpy as np
def relu(z):
    return np.maximum(0, z)
def forward(X, params):
    Z1 = params["W1"].dot(X)
    A1 = relu(Z1)
    Z2 = params["W2"].dot(A1)
    return Z2, {"Z1": Z1, "A1": A1}
def backward(X, T, out, cache, params):
    m = X.shape[1]
    dZ2 = 2 * (out - T) / m
    dA1 = params["W2"].T.dot(dZ2)
    dZ1 = np.array(dA1, copy=True)
    dZ1[cache["Z1"] <= 0] = 0
    return dZ1.dot(X.T)
np.random.seed(0)
params = {"W1": np.random.randn(4, 3), "W2": np.random.randn(4, 4)}
X, T = np.random.randn(3, 6), np.random.randn(4, 6)
out, cache = forward(X, params)
print(backward(X, T, out, cache, params))
