import numpy as np
M = np.random.default_rng(0).normal(size=(4, 4))
S = (M + M.T) / 2
print(np.allclose(S, S.T), S - S.mean(axis=0) - S.mean(axis=1, keepdims=True) + S.mean())
P = np.abs(M); P = P / P.sum(axis=1, keepdims=True); print(P @ P @ P)
