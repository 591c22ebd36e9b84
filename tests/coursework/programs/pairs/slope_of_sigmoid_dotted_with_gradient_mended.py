"""The error of a sigmoid layer's scores, from that of its outputs."""

import numpy as np

Z = np.array([[0.4, -1.2], [-0.5, 0.9]])
S = 1 / (1 + np.exp(-Z))
dS = np.array([[0.1, -0.3], [0.25, 0.6]])
dZ = dS * (S * (1 - S))
print(dZ)
