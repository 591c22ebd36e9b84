import numpy as np

rng = np.random.default_rng(37)
X = rng.normal(size=(15, 6))
y = rng.integers(0, 4, size=15)
W = rng.normal(size=(6, 4)) * 0.01
for _ in range(30):
    scores = X.dot(W)
    correct = scores[np.arange(15), y].reshape(-1, 1)
    margins = np.maximum(0, scores - correct + 1)
    margins[np.arange(15), y] = 0
    loss = margins.sum() / 15
    mask = (margins > 0).astype(float)
    mask[np.arange(15), y] = -mask.sum(axis=1)
    W -= 0.1 * X.T.dot(mask) / 15
print(round(loss, 5), W.shape)
