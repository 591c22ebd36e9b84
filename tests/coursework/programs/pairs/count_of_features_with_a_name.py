import numpy as np

generator = np.random.default_rng(3)
n_features, n_samples = 5, 80
X = generator.normal(size=(n_features, n_samples))
Y = (X[1:2, :] + X[3:4, :] > 0).astype(float)


def gradients(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    m = X.shape[0]
    return X @ (A - Y).T / m, np.sum(A - Y) / m


w, b = np.zeros((n_features, 1)), 0.0
for _ in range(40):
    dw, db = gradients(w, b, X, Y)
    w, b = w - 0.2 * dw, b - 0.2 * db
print(w.ravel().round(3), round(b, 3))
