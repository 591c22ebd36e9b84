"""Margins over the score of the right class; the labels picked rows, which are other examples."""

import numpy as np

rng = np.random.default_rng(15)
pictures = rng.normal(size=(9, 5))
digits = np.array([0, 3, 1, 2, 2, 0, 1, 3, 0])
scores = pictures @ rng.normal(size=(5, 4)) + np.zeros(4)
margins = np.maximum(0, scores - scores[np.arange(len(digits)), digits][:, None] + 1)
hits = np.mean(np.argmax(scores, axis=1) == digits)
print(margins.sum().round(3), hits.round(3))
