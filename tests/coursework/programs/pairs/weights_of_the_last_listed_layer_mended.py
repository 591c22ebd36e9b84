import numpy as np

rng = np.random.RandomState(4)
layers = [(rng.randn(6, 4), np.zeros((6, 1)))]
layers.append((rng.randn(2, 6), np.zeros((2, 1))))
A = rng.rand(4, 9)
for W, b in layers[:-1]:
    A = np.tanh(W @ A + b)
W, b = layers[-1]
print(W @ A + b)
