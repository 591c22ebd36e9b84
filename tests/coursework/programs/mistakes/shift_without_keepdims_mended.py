import numpy as np

rng = np.random.default_rng(9)
scores = rng.normal(size=(5, 5))
shifted = scores - np.max(scores, axis=1, keepdims=True)
probs = np.exp(shifted)
probs = probs / np.sum(probs, axis=1, keepdims=True)
print(probs.sum(), shifted.max(axis=1))
