import numpy as np
rng = np.random.default_rng(1)
inputs, targets = rng.normal(size=(8, 4)), rng.normal(size=(8, 4))
K1, K2 = rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
hidden = 1 / (1 + np.exp(-(inputs @ K1)))
out = hidden @ K2
err = (out - targets) / len(inputs)
back = err @ K2
delta = back * hidden * (1 - hidden)
print(inputs.T @ delta, hidden.T @ err)
