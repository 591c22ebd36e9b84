"""Three layers one after another; each is given the inputs, and the second has other columns than there are inputs."""

import numpy as np

rng = np.random.default_rng(13)
sizes = [3, 6, 4, 1]
layers = [(rng.normal(size=(b, a)), np.zeros((b, 1))) for a, b in zip(sizes, sizes[1:])]
inputs = rng.normal(size=(3, 8))
signal = inputs
for weights, bias in layers:
    total = weights @ signal + bias
    signal = np.maximum(0.1 * total, total)
print(signal.round(3))
