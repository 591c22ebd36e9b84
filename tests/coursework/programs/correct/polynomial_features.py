import numpy as np

x = np.linspace(-3, 3, 31)
y = (np.abs(x) > 1.5).astype(int)
X = np.stack([x, x**2, x**3])
Y = y[np.newaxis, :]
w, b = np.zeros((3, 1)), 0.0
for _ in range(300):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    w -= 0.01 * np.dot(X, (A - Y).T) / Y.size
    b -= 0.01 * np.sum(A - Y) / Y.size
print(w.ravel().round(4), round(b, 4), np.sum((A > 0.5) == Y))
