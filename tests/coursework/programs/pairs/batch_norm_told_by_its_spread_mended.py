import numpy as np

rng = np.random.default_rng(2)
batch = rng.normal(size=(10, 4))
weights = rng.normal(size=(4, 3))
scale, shift = np.array([1.5, 1.0, 0.5]), np.array([0.0, 1.0, -1.0])
scores = batch @ weights
center, spread = np.mean(scores, axis=0, keepdims=True), np.std(scores, axis=0, keepdims=True)
normal = (scores - center) / (spread + 1e-5)
out = normal * scale + shift
print("spread of each unit:", np.std(out, axis=0).round(2))
