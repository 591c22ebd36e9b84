import numpy as np

rng = np.random.default_rng(0)
W1, W2 = rng.normal(size=(5, 3)), rng.normal(size=(1, 5))
X = rng.normal(size=(3, 8))
vec = np.concatenate([W1.ravel(), W2.ravel()])
def unpack(vec):
    A = vec[:15].reshape(3, 5)
    B = vec[15:].reshape(1, 5)
    return A, B
A, B = unpack(vec * 1.0)
print(B @ np.tanh(A @ X))
