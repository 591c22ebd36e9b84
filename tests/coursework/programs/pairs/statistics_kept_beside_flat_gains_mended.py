import numpy as np


class BatchNorm:
    def __init__(self, d):
        self.gain, self.shift = np.full(d, 1.5), np.zeros(d)

    def forward(self, x):
        mu, sd = np.mean(x, axis=0), np.std(x, axis=0)
        self.running = mu
        return self.gain * (x - mu) / sd + self.shift


np.random.seed(5)
layer = BatchNorm(3)
print(layer.forward(np.random.randn(7, 3)).round(2), layer.running.shape)
