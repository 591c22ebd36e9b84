"""Principal components of signals, one a column; they were centred over the signals, and the sum goes over the channels."""

import numpy as np

rng = np.random.default_rng(8)
signals = rng.normal(size=(4, 30))
middle = signals.mean(axis=1, keepdims=True)
spread = np.dot(signals - middle, (signals - middle).T)
strengths, directions = np.linalg.eigh(spread)
flat = directions[:, -2:].T @ (signals - middle)
print(flat.shape)
