import numpy as np
rng = np.random.default_rng(0)
tokens = rng.normal(size=(6, 6))
W_q, W_k, W_v = rng.normal(size=(6, 6)), rng.normal(size=(6, 6)), rng.normal(size=(6, 6))
q = tokens @ W_q
k = tokens @ W_k
v = tokens @ W_v
att = q.T @ k / np.sqrt(6)
att = np.exp(att - att.max(axis=1, keepdims=True))
att = att / att.sum(axis=1, keepdims=True)
out = att @ v
print(out)
