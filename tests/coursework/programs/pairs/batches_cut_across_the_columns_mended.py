import numpy as np

rng = np.random.default_rng(3)
features, count, size = 4, 18, 6
X = rng.normal(size=(features, count)) + np.arange(features).reshape(-1, 1)
batches = X.reshape(features, count // size, size).transpose(1, 0, 2)
for batch in batches:
    print(batch.mean(axis=1).round(2))
