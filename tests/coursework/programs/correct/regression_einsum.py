import numpy as np

rng = np.random.default_rng(11)
X = rng.standard_normal((5, 18))
Y = (X[0:1] - X[3:4] > 0).astype(float)
w = np.full((5, 1), 0.1)
b = 0.0
m = X.shape[1]
for step in range(40):
    Z = np.einsum("fo,fm->om", w, X) + b
    A = 1 / (1 + np.exp(-Z))
    dZ = A - Y
    dw = np.einsum("fm,om->fo", X, dZ) / m
    db = np.einsum("om->", dZ) / m
    w = w - 0.3 * dw
    b = b - 0.3 * db
cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
print(w.T.round(5), round(b, 5), round(cost, 5))
