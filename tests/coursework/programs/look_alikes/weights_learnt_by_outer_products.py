import numpy as np
rng = np.random.default_rng(2)
W, X = rng.normal(size=(3, 3)), rng.normal(size=(50, 3))
for x in X:
    y = W @ x
    W += 0.01 * (np.outer(y, x) - np.tril(np.outer(y, y)) @ W)
print(W.round(3))
