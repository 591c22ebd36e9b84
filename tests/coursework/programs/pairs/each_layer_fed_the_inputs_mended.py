import numpy as np

rng = np.random.default_rng(5)
sizes = [3, 6, 4, 2]
weights = [rng.normal(size=(a, b)) for a, b in zip(sizes[:-1], sizes[1:])]
biases = [np.zeros((1, b)) for b in sizes[1:]]
inputs = rng.normal(size=(10, 3))
out = inputs
for W, b in zip(weights, biases):
    entering = out
    z = entering @ W + b
    out = np.tanh(z)
print(out.shape)
