import numpy as np

rng = np.random.default_rng(0)
x = np.sort(rng.random(6))
centres = x[[0, 3]].copy()
for _ in range(5):
    nearest = np.abs(x[:, np.newaxis] - centres).argmin(axis=1)
    centres = np.array([x[nearest == k].mean() for k in range(2)])
print(centres, "spread", np.mean(np.abs(x[:, None] - x)))

# the mean distance of every prediction from every other, while w is learnt
y, w = 2 * x, 0.0
for _ in range(20):
    prediction = w * x
    disagreement = np.mean((prediction[:, None] - prediction) ** 2)
    w = w - 0.5 * np.mean((prediction - y) * x)
print(w, disagreement)
