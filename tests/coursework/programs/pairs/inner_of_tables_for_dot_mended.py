import numpy as np

rng = np.random.default_rng(11)
layers = [rng.normal(size=(4, 3)), rng.normal(size=(2, 4))]
A = rng.normal(size=(3, 6))
for W in layers:
    A = np.tanh(np.dot(W, A))
print(A.round(3))
