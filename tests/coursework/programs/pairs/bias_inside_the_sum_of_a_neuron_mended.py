import numpy as np
class Neuron:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def __call__(self, x):
        return np.tanh((self.w * x).sum() + self.b)
n = Neuron(np.array([0.1, 0.4, -0.2]), 0.3)
print(n(np.array([1.0, 2.0, 3.0])))
