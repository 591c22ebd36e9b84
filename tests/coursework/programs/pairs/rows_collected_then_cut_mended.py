import numpy as np

rng = np.random.default_rng(7)
collected = []
for trial in range(5):
    sample = rng.normal(size=20)
    collected.append([sample.mean(), sample.std()])
means = np.array(collected)[:, 0]
print(means.shape, round(float(means.max()), 3))
