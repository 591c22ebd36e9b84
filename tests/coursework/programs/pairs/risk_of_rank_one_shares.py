"""The variance of a mix of two investments."""

import numpy as np

spread = np.array([[0.04, 0.01], [0.01, 0.09]])
shares = np.array([0.7, 0.3])
variance = shares.T * spread * shares
print("risk", np.sqrt(variance))
