import numpy as np

rng = np.random.default_rng(4)
X, T = rng.normal(size=(3, 6)), np.array([[1, 0, 0, 1, 1, 0]])
net = {"W1": rng.normal(size=(5, 3)), "b1": np.zeros((5, 1)), "W2": rng.normal(size=(1, 5)), "b2": np.zeros((1, 1))}


def backward(net, H, out):
    delta2 = out - T
    delta1 = net["W2"].T @ delta2 * (1 - H**2)
    return {
        "W2": np.dot(delta2, H.T) / T.size,
        "b2": delta2.mean(axis=1, keepdims=True),
        "W1": delta1 @ X.T / T.size,
        "b1": delta1.mean(axis=1, keepdims=True),
    }


for epoch in range(20):
    H = np.tanh(net["W1"] @ X + net["b1"])
    out = 1 / (1 + np.exp(-(net["W2"] @ H + net["b2"])))
    grads = backward(net, H, out)
    for name in net:
        net[name] -= 0.3 * grads[name]
print(out.round(3))
