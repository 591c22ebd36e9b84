import numpy as np


def unroll(*arrays):
    return np.concatenate([array.reshape(-1) for array in arrays])


def layers_of(theta, n_x, n_h):
    cut = n_h * n_x
    W1 = np.reshape(theta[:cut], (n_h, n_x), order="F")
    b1 = theta[cut : cut + n_h].reshape(n_h, 1)
    W2 = theta[cut + n_h :].reshape(1, n_h)
    return W1, b1, W2


rng = np.random.default_rng(15)
theta = unroll(rng.normal(size=(4, 3)), np.zeros((4, 1)), rng.normal(size=(1, 4)))
W1, b1, W2 = layers_of(theta, 3, 4)
X = rng.normal(size=(3, 6))
print((W2 @ np.tanh(W1 @ X + b1)).round(3))
