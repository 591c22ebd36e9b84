import numpy as np

houses = np.array([[50.0, 2, 210], [80, 3, 330], [65, 2, 265], [110, 4, 440]])


def scaled(X):
    rows, columns = X.shape
    low, high = X.min(axis=0), X.max(axis=0)
    return (X - low) / (high - low), np.zeros((columns, 1))


price = houses[:, [2]]
area = houses[:, [0]]
X, w = scaled(area)
y, _ = scaled(price)
for _ in range(200):
    w = w - 0.5 * X.T @ (X @ w - y) / len(y)
print(np.round(w, 4))
