import numpy as np
rng = np.random.default_rng(3)
X, W1, dZ1 = rng.normal(size=(3, 8)), rng.normal(size=(3, 3)), rng.normal(size=(3, 8))
Z1 = W1 @ X
dW1 = X @ dZ1.T / 8
W1 -= 0.1 * dW1
print(W1.round(3))
