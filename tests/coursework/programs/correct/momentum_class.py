import numpy as np
class Net:
    def __init__(self, sizes, seed=0):
        r = np.random.default_rng(seed)
        self.W = [r.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
        self.b = [np.zeros((o, 1)) for o in sizes[1:]]
        self.v = [np.zeros_like(w) for w in self.W], [np.zeros_like(b) for b in self.b]
    def forward(self, X):
        acts = [X]
        for l, (W, b) in enumerate(zip(self.W, self.b)):
            Z = W @ acts[-1] + b
            acts.append(np.maximum(Z, 0) if l < len(self.W) - 1 else 1 / (1 + np.exp(-Z)))
        return acts
    def step(self, X, Y, lr=.2, beta=.9):
        acts = self.forward(X); d = (acts[-1] - Y) / X.shape[1]
        for l in reversed(range(len(self.W))):
            gW, gb = d @ acts[l].T, d.sum(axis=1, keepdims=True)
            d = (self.W[l].T @ d) * (acts[l] > 0)
            self.v[0][l] = beta * self.v[0][l] + (1 - beta) * gW
            self.v[1][l] = beta * self.v[1][l] + (1 - beta) * gb
            self.W[l] -= lr * self.v[0][l]; self.b[l] -= lr * self.v[1][l]
        return acts[-1]
rng = np.random.default_rng(1)
X = rng.normal(size=(2, 70)); Y = (X.prod(axis=0, keepdims=True) > 0) * 1
net = Net([2, 5, 1])
for e in range(4):
    p = rng.permutation(70)
    for s in range(0, 70, 32):
        net.step(X[:, p[s:s + 32]], Y[:, p[s:s + 32]])
print(((net.forward(X)[-1] > .5) == Y).mean())
