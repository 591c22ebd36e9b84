"""Five pages drawn without replacement."""

import numpy as np

rng = np.random.default_rng(5)
pages = rng.random((12, 4))
is_spam = rng.integers(0, 2, 12)
drawn = rng.choice(12, size=5, replace=False)
sample = pages[drawn]
print(sample.mean(axis=0).round(2), is_spam[drawn])
