"""Counts taken off, and held against, the length of the very axis along which they were counted."""

import numpy as np

Y = np.array([[0, 1, 1, 0, 0, 1]])
print("zeros", Y.shape[1] - np.sum(Y), "weight", (Y.size - Y.sum()) / Y.sum())
several = np.array([[1, 0, 1, 1], [0, 0, 1, 1], [1, 1, 1, 1]])
print("left out", several.shape[1] - several.sum(axis=1), several.shape[0] - several.sum(axis=0))
print("majority", several.sum(axis=0) > several.shape[0] / 2, "all", several.sum(axis=1) == several.shape[1])
print("tagged at all", several.any(), "share", several.any(axis=0).mean(), "all right", np.all(several == several))


def missing(batch):
    return len(batch) - np.sum(batch.any(axis=1))


print(missing(several), missing(several[:1]))
