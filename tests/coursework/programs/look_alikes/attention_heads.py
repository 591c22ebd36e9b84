import numpy as np

rng = np.random.default_rng(0)
T, d, h = 6, 8, 2
X = rng.normal(size=(T, d))
Wq, Wk, Wv = (rng.normal(size=(d, d)) for _ in range(3))
Q, K, V = X @ Wq, X @ Wk, X @ Wv
q = Q.reshape(T, h, d // h).transpose(1, 0, 2)
k = K.reshape(T, h, -1).transpose(1, 2, 0)
v = V.reshape(T, h, d // h).swapaxes(0, 1)
S = q @ k / np.sqrt(d // h)
P = np.exp(S) / np.exp(S).sum(-1, keepdims=True)
out = (P @ v).transpose(1, 0, 2).reshape(T, d)
print(out.shape, out.reshape(T, h, d // h)[0, 0])
