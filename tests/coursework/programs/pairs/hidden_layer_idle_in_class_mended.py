import numpy as np

class Net:
    def __init__(self, rng):
        self.W1 = rng.normal(size=(3, 3))
        self.W2 = rng.normal(size=(3, 1))

    def forward(self, X):
        self.h = np.maximum(0, X.dot(self.W1))
        return self.h.dot(self.W2)

rng = np.random.default_rng(0)
net = Net(rng)
print(net.forward(rng.normal(size=(5, 3))))
