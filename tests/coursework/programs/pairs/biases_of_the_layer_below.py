"""Three layers, weights and biases in two lists."""

import numpy as np

rng = np.random.default_rng(1)
widths = [4, 6, 3, 1]
weights = [rng.normal(0, 0.5, (widths[k + 1], widths[k])) for k in range(3)]
biases = [np.zeros((widths[k], 1)) for k in range(3)]
signal = rng.normal(size=(4, 7))
for W, b in zip(weights, biases):
    signal = np.tanh(W @ signal + b)
print(signal.round(3))
