import numpy as np
class Layer:
    def __init__(self, i, o): self.W, self.b = np.ones((o, i)), np.zeros((o, 1))
    def forward(self, A): self.A = A; return np.tanh(self.W @ A + self.b)
    def update(self, dZ, lr=.1):
        self.W -= lr * dZ @ self.A.T / 4
        self.b -= lr * dZ.sum(1, keepdims=True)
X = np.random.randn(2, 4)
layers = [Layer(2, 3), Layer(3, 1)]
for it in range(3):
    A = X
    for l in layers: A = l.forward(A)
    for l in layers: l.update(np.ones((l.W.shape[0], 4)))
