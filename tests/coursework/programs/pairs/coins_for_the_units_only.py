"""Dropout on a hidden layer, the examples as columns."""

import numpy as np

np.random.seed(8)
keep_chance = 0.75
hidden = np.maximum(0, np.random.randn(5, 9))
coins = np.random.rand(hidden.shape[0]) < keep_chance
hidden = hidden * coins
hidden = hidden / keep_chance
print(hidden.round(2))
