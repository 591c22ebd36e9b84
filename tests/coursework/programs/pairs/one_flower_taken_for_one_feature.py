import numpy as np

rng = np.random.default_rng(0)
flowers = rng.random((7, 20))
hidden, out = rng.normal(size=(3, 7)), rng.normal(size=(1, 3))
flower = flowers[4].reshape(-1, 1)
activation = np.tanh(hidden @ flower)
print(out @ activation)
