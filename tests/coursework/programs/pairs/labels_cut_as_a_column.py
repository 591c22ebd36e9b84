import numpy as np

rng = np.random.default_rng(7)
table = np.column_stack([rng.normal(size=(9, 3)), np.arange(9) % 3])
X = table[:, :3]
y = table[:, 3:]
scores = X @ rng.normal(size=(3, 3))
wrong = np.argmax(scores, axis=1) != y
print("mistakes:", wrong.sum(), "of", len(y))
