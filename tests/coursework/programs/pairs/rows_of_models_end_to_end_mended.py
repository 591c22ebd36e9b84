import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(2, 9))
Y = (X[:1] + X[1:] > 0).astype(int)
outputs = []
for seed in range(3):
    w = np.random.default_rng(seed).normal(size=(2, 1))
    outputs.append(1 / (1 + np.exp(-np.dot(w.T, X))))
together = np.stack(outputs, axis=1)
ensemble = np.mean(together, axis=1)
print("mistakes:", np.sum((ensemble >= 0.5) != Y))
