import numpy as np

rng = np.random.default_rng(1)
X, y = rng.normal(size=(12, 4)), rng.normal(size=12)
blocks = np.array_split(X, 6, axis=1)
y_blocks = np.array_split(y, 6)
for k in range(3):
    A = np.concatenate(blocks[:k] + blocks[k + 1 :])
    t = np.concatenate(y_blocks[:k] + y_blocks[k + 1 :])
    w = np.linalg.lstsq(A, t, rcond=None)[0]
    print(np.mean((blocks[k] @ w - y_blocks[k]) ** 2).round(3))
