import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(12, 5))
Y = np.zeros((12, 12))
Y[np.arange(12), rng.integers(0, 12, 12)] = 1
W = np.zeros((5, 12))
for i in range(10):
    E = np.exp(X.dot(W))
    P = E / sum(E)
    W = W - 0.1 * X.T.dot(P - Y) / 12
print(P.sum(axis=1))
