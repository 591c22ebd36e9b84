import numpy as np


class Net:
    def __init__(self, n_in, n_hidden, n_out):
        rng = np.random.RandomState(0)
        self.W1 = rng.randn(n_in, n_hidden) * 0.3
        self.b1 = np.zeros(n_hidden)
        self.W2 = rng.randn(n_hidden, n_out) * 0.3
        self.b2 = np.zeros(n_out)

    def sigmoid(self, z):
        return 1 / (1 + np.exp(-z))

    def forward(self, x):
        self.z1 = np.dot(x, self.W1) + self.b1
        self.h1 = self.sigmoid(self.z1)
        self.z2 = np.dot(self.h1, self.W2) + self.b2
        return self.sigmoid(self.z2)

    def step(self, x, y, lr):
        out = self.forward(x)
        d2 = out - y
        d1 = np.dot(d2, self.W2.T) * self.h1 * (1 - self.h1)
        self.W2 -= lr * np.dot(self.h1.T, d2)
        self.b2 -= lr * d2.sum(axis=0)
        self.W1 -= lr * np.dot(x.T, d1)
        self.b1 -= lr * d1.sum(axis=0)
        return np.mean((out - y) ** 2)


x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])
net = Net(2, 5, 1)
for epoch in range(300):
    loss = net.step(x, y, 0.5)
print(loss)
