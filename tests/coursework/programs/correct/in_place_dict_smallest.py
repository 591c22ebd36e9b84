import numpy as np
params = {"W": np.ones((1, 3)), "b": np.zeros((1, 1))}
grads = {"W": np.ones((1, 3)), "b": np.zeros((1, 1))}
for it in range(5):
    for k in ("W", "b"):
        params[k] -= 0.1 * grads[k]
