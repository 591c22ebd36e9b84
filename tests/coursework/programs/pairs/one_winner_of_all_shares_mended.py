import numpy as np

rng = np.random.default_rng(4)
scores = np.exp(rng.normal(size=(12, 3)))
shares = scores / scores.sum(axis=1, keepdims=True)
winner = (shares == np.max(shares, axis=1, keepdims=True)).astype(int)
print(winner.sum(axis=0))
