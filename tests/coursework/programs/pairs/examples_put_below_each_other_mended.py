import numpy as np

rng = np.random.default_rng(6)
spam, ham = rng.normal(size=(3, 14)) + 1, rng.normal(size=(3, 14))
X = np.concatenate((spam, ham), axis=1)
Y = np.hstack((np.ones((1, 14)), np.zeros((1, 14))))
w, b = np.zeros((3, 1)), 0.0
for i in range(30):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    w, b = w - 0.2 * X @ (A - Y).T / Y.size, b - 0.2 * np.mean(A - Y)
print(w.shape)
