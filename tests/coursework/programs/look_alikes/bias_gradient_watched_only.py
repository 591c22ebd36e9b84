import numpy as np
rng = np.random.default_rng(1)
X = rng.normal(size=(3, 30)); Y = (X.sum(axis=0, keepdims=True) > 0) * 1
w, b, history = np.zeros((3, 1)), 0.0, []
for i in range(20):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dw = X @ (A - Y).T / 30
    db = np.mean(A - Y)
    history.append(abs(db))
    w = w - 0.5 * dw
print(max(history) < 1, w.ravel().round(2))
