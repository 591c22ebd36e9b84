import numpy as np

rng = np.random.default_rng(6)
n_x, n_a, m, T = 3, 5, 4, 6
Wx, Wa, ba = rng.normal(size=(n_a, n_x)), rng.normal(size=(n_a, n_a)), np.zeros((n_a, 1))


def cell(x, a_prev):
    a = np.tanh(np.dot(Wx, x) + np.dot(Wa, a_prev) + ba)
    return a, (a, a_prev, x)


def cell_back(da, cache):
    a, a_prev, x = cache
    dz = da * (1 - a * a)
    return np.dot(Wa.T, dz), np.dot(dz, a_prev.T), np.dot(dz, x.T), np.sum(dz, axis=1, keepdims=True)


def forward(X, a):
    caches = []
    for t in range(X.shape[2]):
        a_next, cache = cell(X[:, :, t], a)
        caches.append(cache)
        a = a_next
    return a, caches


a, caches = forward(rng.normal(size=(n_x, m, T)), rng.normal(size=(n_a, m)))
da, dWa, dWx, dba = np.ones((n_a, m)), np.zeros((n_a, n_a)), np.zeros((n_a, n_x)), np.zeros((n_a, 1))
for t in reversed(range(T)):
    da, step_Wa, step_Wx, step_ba = cell_back(da, caches[t])
    dWa += step_Wa
    dWx += step_Wx
    dba += step_ba
print(dWa.shape, dWx.shape, dba.shape, np.linalg.norm(dWa).round(3))
