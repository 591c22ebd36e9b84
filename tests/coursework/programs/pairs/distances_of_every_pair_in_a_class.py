import numpy as np

class Detector:
    def fit(self, X):
        self.mu = X.mean(axis=0)
        self.S_inv = np.linalg.inv(np.cov(X, rowvar=False))
        return self
    def score(self, X):
        D = X - self.mu
        return D @ self.S_inv @ D.T

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 2))
print((Detector().fit(X).score(X) > 0.5).sum())
