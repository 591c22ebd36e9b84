"""A table of chances of two dice: an outer product, picked from and summed up."""

import numpy as np

p = np.full(6, 1 / 6)
joint = np.outer(p, p)
total = np.add.outer(np.arange(1, 7), np.arange(1, 7))
print(joint[total == 7].sum(), joint.sum(), (joint * total).sum())
