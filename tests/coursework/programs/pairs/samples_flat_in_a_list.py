import numpy as np

rng = np.random.default_rng(12)


class Layers:
    def __init__(self, *units):
        self.W = [rng.normal(size=(n, k)) for k, n in zip(units, units[1:])]
        self.b = [np.zeros((n, 1)) for n in units[1:]]

    def forward(self, x):
        self.seen = [x]
        for W, b in zip(self.W, self.b):
            x = np.tanh(W @ x + b)
            self.seen.append(x)
        return x

    def learn(self, pairs, rate):
        for x, wanted in pairs:
            error = (self.forward(x) - wanted) * (1 - self.seen[-1] ** 2)
            for layer in (2, 1, 0):
                gradient = error @ self.seen[layer].T
                if layer:
                    error = self.W[layer].T @ error * (1 - self.seen[layer] ** 2)
                self.W[layer] -= rate * gradient


samples = [np.asarray(sample) for sample in rng.normal(size=(9, 4)).tolist()]
wanted = [float(sample.sum() > 0) for sample in samples]
net = Layers(4, 3, 2, 1)
net.learn(zip(samples, wanted), 0.05)
print(net.forward(samples[0]).shape)
