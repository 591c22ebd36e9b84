import numpy as np

np.random.seed(1)
X = np.random.randn(3, 20)
Y = (X[0:1] > 0).astype(float)
Xb = np.vstack((np.ones((1, 20)), X))
w = np.zeros((4, 1))
for i in range(30):
    A = 1 / (1 + np.exp(-np.dot(w.T, Xb)))
    w = w - 0.1 * np.dot(Xb, (A - Y).T) / 20
X_test = np.random.randn(3, 6)
X_test_b = np.vstack((X_test, np.ones((1, 6))))
print((1 / (1 + np.exp(-np.dot(w.T, X_test_b)))).round(3))
