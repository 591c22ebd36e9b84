"""Calls that give None and are not used for an array: in-place work, printing functions, a new axis that is meant."""

import numpy as np


def show(title, values):
    print(title, values.shape)


def largest_first(values):
    values.sort()
    return values[::-1]


rng = np.random.default_rng(0)
scores = rng.normal(size=6)
rng.shuffle(scores)
result = show("scores", scores)
print(result)
axis = None
column = scores[:, axis]
print(column.shape, largest_first(scores).round(2), scores.sum(axis=axis).round(3))
