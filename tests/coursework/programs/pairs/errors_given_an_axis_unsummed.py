import numpy as np

def gradients(X, y, w, b):
    m = X.shape[0]
    f = X @ w + b
    dj_dw = (1 / m) * (f - y)[:, None] * X
    dj_db = np.sum(f - y) / m
    return dj_dw, dj_db

X = np.array([[1.0, 2.0], [2.0, 3.0], [3.0, 5.0]])
y = np.array([3.0, 5.0, 8.0])
dw, db = gradients(X, y, np.array([0.1, 0.2]), 0.0)
print(dw, db)
