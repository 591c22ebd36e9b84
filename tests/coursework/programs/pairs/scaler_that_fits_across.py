import numpy as np


class MinMax:
    def fit(self, X):
        self.low = X.min(axis=1, keepdims=True)
        self.high = X.max(axis=0, keepdims=True)
        return self

    def transform(self, X):
        return (X - self.low) / (self.high - self.low)


flats = np.array([[31.0, 1.0], [54.0, 2.0], [75.0, 3.0], [110.0, 4.0], [44.0, 2.0]])
print(MinMax().fit(flats).transform(flats).round(2))
