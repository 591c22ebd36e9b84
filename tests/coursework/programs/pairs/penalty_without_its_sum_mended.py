import numpy as np

rng = np.random.default_rng(40)
layers = [rng.normal(size=(4, 3)), rng.normal(size=(2, 4))]
penalty = 0.0
for W in layers:
    penalty += np.sum(np.square(W))
print(0.1 * penalty)
