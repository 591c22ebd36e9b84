import numpy as np


class Scaler:
    def __init__(self, names):
        self.names = names

    def scale(self, X):
        out = np.empty(X.shape)
        for j in range(len(self.names)):
            low, high = X[:, j].min(), X[:, j].max()
            out[:, j] = (X[:, j] - low) / (high - low)
        return out

    def report(self, X):
        for name, column in zip(self.names, X.T):
            print(name, column.round(2))


bills = np.array([[20.0, 3.0, 2.0], [34.0, 5.0, 4.0], [12.0, 1.0, 1.0], [51.0, 9.0, 5.0]])
scaler = Scaler(["bill", "tip", "guests"])
scaler.report(scaler.scale(bills))
