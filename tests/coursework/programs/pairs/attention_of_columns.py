import numpy as np

rng = np.random.default_rng(2)
words = rng.normal(size=(6, 4))
queries, keys, values = (words @ rng.normal(size=(4, 3)) for _ in range(3))
scores = np.exp(queries @ keys.T / np.sqrt(3))
shares = scores / np.sum(scores, axis=0, keepdims=True)
print(np.round(shares @ values, 3))
