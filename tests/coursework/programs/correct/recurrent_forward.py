import numpy as np
rng = np.random.default_rng(0)
n_a, n_x, m, T = 5, 3, 5, 4
x = rng.normal(size=(n_x, m, T))
Wax, Waa, Wya = rng.normal(size=(n_a, n_x)), rng.normal(size=(n_a, n_a)), rng.normal(size=(2, n_a))
ba, by = np.zeros((n_a, 1)), np.zeros((2, 1))
a = np.zeros((n_a, m))
for t in range(T):
    a = np.tanh(np.dot(Waa, a) + np.dot(Wax, x[:, :, t]) + ba)
    z = np.dot(Wya, a) + by
    y = np.exp(z) / np.sum(np.exp(z), axis=0)
print(y.sum(axis=0))
