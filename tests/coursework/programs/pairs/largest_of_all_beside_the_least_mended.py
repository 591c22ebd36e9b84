"""Test data, scaled by the range of the training data."""

import numpy as np

rng = np.random.default_rng(5)
X_train = rng.normal(size=(30, 4)) * [1.0, 5.0, 10.0, 50.0]
X_test = rng.normal(size=(10, 4)) * [1.0, 5.0, 10.0, 50.0]
low = X_train.min(axis=0)
high = X_train.max(axis=0)
X_test = (X_test - low) / (high - low)
print(X_test.round(2)[:2])
