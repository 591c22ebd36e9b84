import numpy as np

rng = np.random.default_rng(0)
W1, W2 = rng.normal(size=(5, 3)), rng.normal(size=(1, 5))
X = rng.normal(size=(3, 8))
vec = np.concatenate([W1.ravel(), W2.ravel()])
A = vec[:15].reshape(5, 3)
B = vec[15:].reshape(1, 5)
print(B @ np.tanh(A @ X))
