import numpy as np

rng = np.random.default_rng(0)
scores, y = rng.normal(size=(3, 8)), rng.integers(0, 3, 8)
correct = scores[y, np.arange(8)]
margins = scores - correct + 1
margins[y, np.arange(8)] = 0
worst = np.max(margins, 0)
print("each example's worst class:", np.sum(np.maximum(worst, 0)) / 8)

rows = scores.T
gaps = rows - rows[np.arange(8), y][:, None]
print("the largest gap of each class:", np.max(gaps, 0), "of all:", np.max(gaps, 1).sum())
