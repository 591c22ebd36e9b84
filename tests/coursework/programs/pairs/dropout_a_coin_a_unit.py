import numpy as np


def hidden(H, W, b, keep, rng):
    S = np.tanh(H @ W + b)
    mask = rng.binomial(1, keep, size=S.shape[1]) / keep
    return S * mask


rng = np.random.default_rng(8)
data = rng.normal(size=(16, 4))
weights, bias = rng.normal(size=(4, 6)), np.zeros(6)
print(hidden(data, weights, bias, 0.5, rng).shape)
