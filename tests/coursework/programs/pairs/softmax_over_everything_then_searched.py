import numpy as np
Z = np.array([[1.0, 2.0, 0.5, 0.1], [2.0, 0.3, 0.2, 1.0], [0.1, 0.2, 3.0, 1.5]])
S = np.exp(Z) / np.sum(np.exp(Z))
print("picked", np.argmax(S, axis=0))
print("sums", S.sum(axis=0))
