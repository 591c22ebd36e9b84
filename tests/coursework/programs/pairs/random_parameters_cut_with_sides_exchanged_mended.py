import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 8))
theta = rng.normal(size=25)
W1 = theta[:15].reshape(5, 3)
b1 = theta[15:20].reshape(5, 1)
W2 = theta[20:].reshape(1, 5)
print(W2 @ np.tanh(W1 @ X + b1))
