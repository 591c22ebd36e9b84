import numpy as np

rng = np.random.default_rng(7)
words, d = rng.normal(size=(6, 8)), 4
to_query, to_key, to_value = rng.normal(size=(8, d)), rng.normal(size=(8, d)), rng.normal(size=(8, d))
query, key, value = words @ to_query, words @ to_key, words @ to_value
scores = query @ key.T / np.sqrt(d)
share = np.exp(scores - scores.max(axis=1, keepdims=True))
share = share / share.sum(axis=1, keepdims=True)
print((share @ value).round(2)[0])
