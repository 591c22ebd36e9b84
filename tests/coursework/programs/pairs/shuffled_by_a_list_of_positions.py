"""Readings and alarms, shuffled by a list of positions."""

import numpy as np

rng = np.random.default_rng(3)
readings = rng.normal(size=(3, 9))
alarms = rng.integers(0, 2, size=(1, 9))
shuffled = list(rng.permutation(9))
readings = readings[shuffled]
alarms = alarms[:, shuffled]
print(readings[:, :4].round(2), alarms[:, :4])
