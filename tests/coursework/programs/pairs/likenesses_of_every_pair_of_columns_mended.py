import numpy as np

rng = np.random.default_rng(1)
n_pairs, k = 6, 3
left, right = rng.normal(size=(k, n_pairs)), rng.normal(size=(k, n_pairs))
likeness = rng.uniform(size=(1, n_pairs))
guess = np.sum(left * right, axis=0, keepdims=True)
gap = guess - likeness
print("loss", np.sum(np.square(gap)) / n_pairs)
