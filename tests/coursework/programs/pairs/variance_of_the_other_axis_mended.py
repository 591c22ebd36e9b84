"""Means over the batch and variances over the units, side by side."""

import numpy as np

rng = np.random.default_rng(5)
hidden = rng.normal(1.0, 2.0, (6, 6))
gain, offset = np.ones((1, 6)), np.zeros((1, 6))
means = hidden.mean(axis=0)
variances = hidden.var(axis=0)
normed = (hidden - means) / np.sqrt(variances + 1e-8)
print((gain * normed + offset).std(axis=0).round(2))
