import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(20, 3))
Xc = X - X.mean(axis=0)
S = Xc @ Xc.T / (len(X) - 1)
print(np.linalg.eigvalsh(S)[-3:].round(3), np.trace(S))
