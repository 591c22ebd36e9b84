import numpy as np

np.random.seed(12)
X = np.random.randn(8, 45)
Y = np.random.randint(0, 2, size=(1, 45))
w = np.random.randn(8, 1) * 0.1
b = 0.0
lambd = 0.7
m = X.shape[1]
for i in range(50):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    cross_entropy = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    penalty = lambd / (2 * m) * np.sum(np.square(w))
    cost = cross_entropy + penalty
    dw = np.dot(X, (A - Y).T) / m + lambd / m * w
    db = np.sum(A - Y) / m
    w = w - 0.1 * dw
    b = b - 0.1 * db
print(round(cost, 6), w.T.round(4), round(np.linalg.norm(w), 5))
