import numpy as np

class KNN:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.X, self.y = X, y

    def predict(self, Q):
        d = ((Q[:, np.newaxis] - self.X) ** 2).sum(-1)
        idx = d.argsort(axis=0)[:, :self.k]
        votes = self.y[idx]
        return np.array([np.bincount(v).argmax() for v in votes])

rng = np.random.default_rng(3)
X = rng.normal(size=(25, 2))
y = (X[:, 0] > 0).astype(int)
knn = KNN(3)
knn.fit(X, y)
print(knn.predict(X), y)
