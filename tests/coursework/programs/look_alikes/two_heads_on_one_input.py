import numpy as np

# Two heads on one input, and a layer that goes around another.
rng = np.random.default_rng(0)
X = rng.normal(size=(3, 5))
W1, W2 = rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
A1 = np.tanh(W1 @ X)
A2 = np.tanh(W2 @ X)
print(A1, A2)
W3, W4 = rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
H1 = np.tanh(W3 @ X)
H2 = np.tanh(W4 @ X)
out = H1 * H2
print(out)

def heads(X, Wm, Ws):
    mean = np.tanh(Wm @ X)
    spread = np.maximum(0, Ws @ X)
    return {"mean": mean, "spread": spread}

print(heads(X, W1, W2)["mean"])
relu = np.maximum(0, W1 @ X)
sig = 1 / (1 + np.exp(-(W2 @ X)))
print("relu mean", relu.mean(), "sigmoid mean", sig.mean())
# the same layer with two activations, the first of them only tried
A1 = np.tanh(W1 @ X)
A1 = np.maximum(0, W1 @ X)
A2 = np.tanh(W2 @ A1)
skip = np.tanh(W2 @ A1) + W1 @ X
print(A2, skip)
