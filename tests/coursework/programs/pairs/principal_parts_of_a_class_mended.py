import numpy as np

class PCA:
    def __init__(self, k):
        self.k = k
    def fit(self, X):
        self.mean = X.mean(axis=0)
        C = np.cov(X - self.mean, rowvar=False)
        vals, vecs = np.linalg.eigh(C)
        order = np.argsort(vals)[::-1]
        self.parts = vecs[:, order[:self.k]]
        return self
    def transform(self, X):
        return (X - self.mean) @ self.parts
X = np.random.default_rng(0).normal(size=(30, 4))
print(PCA(2).fit(X).transform(X).var(axis=0))
