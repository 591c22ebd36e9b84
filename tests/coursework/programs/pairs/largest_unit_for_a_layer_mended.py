import numpy as np

rng = np.random.default_rng(5)
W1, b1 = rng.normal(size=(4, 3)), rng.normal(size=4)
W2, b2 = rng.normal(size=(2, 4)), rng.normal(size=2)
x = rng.normal(size=3)
hidden = np.maximum(np.dot(W1, x) + b1, 0)
scores = np.dot(W2, hidden) + b2
print(scores.sum().round(4))
