import numpy as np

np.random.seed(3)
samples = np.arange(12.0).reshape(6, 2)
batch = np.random.choice(samples, 3, replace=False)
print(batch.mean(axis=0))
