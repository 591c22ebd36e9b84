import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Net:
    def __init__(self, inputs, units, seed=0):
        rng = np.random.default_rng(seed)
        self.W1, self.b1 = rng.normal(size=(inputs, units)), np.zeros(units)
        self.W2, self.b2 = rng.normal(size=(units, 1)), np.zeros(1)

    def step(self, X, y, rate=0.3):
        hidden = sigmoid(X @ self.W1 + self.b1)
        out = sigmoid(hidden @ self.W2 + self.b2)
        error = (out - y) * out * (1 - out)
        back = error @ self.W2.T * hidden * (1 - hidden)
        self.W2 -= rate * hidden.T @ error / len(X)
        self.b2 -= rate * error.mean(axis=0)
        self.W1 -= rate * X.T @ back / len(X)
        self.b1 -= rate * back.mean(axis=0)
        return float(np.mean((out - y) ** 2))


X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.5, 0.2]])
y = np.array([[0.0], [1.0], [1.0], [0.0], [1.0]])
net = Net(2, 3)
for turn in range(40):
    loss = net.step(X, y)
print(round(loss, 5))
