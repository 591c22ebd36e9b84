import numpy as np


def rnn_cell_forward(xt, a_prev, parameters):
    a_next = np.tanh(np.dot(parameters["Waa"], a_prev) + np.dot(parameters["Wax"], xt) + parameters["ba"])
    z = np.dot(parameters["Wya"], a_next) + parameters["by"]
    e = np.exp(z - np.max(z, axis=0))
    return a_next, e / e.sum(axis=0)


np.random.seed(1)
n_x, n_a, n_y, m, T_x = 3, 5, 2, 10, 4
x = np.random.randn(n_x, m, T_x)
a0 = np.random.randn(n_a, m)
parameters = {
    "Waa": np.random.randn(n_a, n_a),
    "Wax": np.random.randn(n_a, n_x),
    "Wya": np.random.randn(n_y, n_a),
    "ba": np.random.randn(n_a, 1),
    "by": np.random.randn(n_y, 1),
}
a = np.zeros((n_a, m, T_x))
y = np.zeros((n_y, m, T_x))
a_next = a0
for t in range(T_x):
    a_next, yt = rnn_cell_forward(x[:, :, t], a_next, parameters)
    a[:, :, t] = a_next
    y[:, :, t] = yt
print(a.shape, y[:, 3, 2].round(4), np.allclose(y.sum(axis=0), 1))
