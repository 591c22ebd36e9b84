import numpy as np

rng = np.random.default_rng(16)
X = rng.standard_normal((18, 3))
targets = rng.standard_normal((18, 2))
scores = np.zeros((18, 2))
for target in range(2):
    step = X @ rng.standard_normal((3, 1))
    scores[:, target] += 0.5 * step
print(scores.sum(axis=0).round(6))
