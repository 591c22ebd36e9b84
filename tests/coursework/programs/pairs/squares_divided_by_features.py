import numpy as np

rng = np.random.default_rng(1)
def gd(X, y, alpha=0.1, iters=60):
    n, m = X.shape[1], X.shape[0]
    W = np.zeros((1, X.shape[0]))
    costs = []
    for _ in range(iters):
        E = W @ X - y
        costs.append(np.sum(E ** 2) / (2 * m))
        W = W - alpha / m * E @ X.T
    return W, costs
X = rng.normal(size=(3, 30))
W, costs = gd(X, np.array([[1.0, 2.0, 3.0]]) @ X)
print(W.round(2), costs[-1])
