import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(4, 30))
Y = (X[0:1] > X[1:2]).astype(int)
m = X.shape[1]
net = {"W": rng.normal(size=(4, 4)) * 0.5, "b": np.zeros((4, 1)), "V": rng.normal(size=(1, 4)), "c": np.zeros((1, 1))}
for step in range(50):
    W, b, V, c = net["W"], net["b"], net["V"], net["c"]
    H = np.tanh(W @ X + b)
    P = 1 / (1 + np.exp(-(V @ H + c)))
    dP = P - Y
    dH = (V.T @ dP) * (1 - H**2)
    dW = dH @ X.T / m
    db = np.sum(dH, axis=1, keepdims=True) / m
    dV = dP @ H.T / m
    dc = np.sum(dP, axis=1, keepdims=True) / m
    net = {"W": W - 0.3 * dW, "b": b - 0.3 * db, "V": V - 0.3 * dV, "c": c - 0.3 * dc}
print(np.mean((P > 0.5) == Y))
