import numpy as np
rng = np.random.default_rng(1)
X, Y = rng.normal(size=(4, 30)), (rng.random((1, 30)) > 0.5) * 1

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dw = X @ (A - Y).T / m
    db = np.sum(A - Y) / m
    return dw, db

w, b = np.zeros((4, 1)), 0.0
for i in range(50):
    dw, _ = propagate(w, b, X, Y)      # centred data: no bias is learnt
    w = w - 0.5 * dw
print(w)
