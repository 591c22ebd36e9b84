import numpy as np

rng = np.random.default_rng(16)
X = rng.normal(size=(3, 5))
w = rng.normal(size=3)
flat = X.flatten("F")
flat = flat - flat.mean()
centred = flat.reshape(X.shape)
print("scores", (w @ centred).round(3))
