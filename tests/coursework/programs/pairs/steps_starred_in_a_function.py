"""An animal population of three ages, year by year."""

import numpy as np


def grow(ages, growth, years):
    for _ in range(years):
        ages = growth * ages
    return ages


leslie = np.array([[0.0, 1.5, 0.8], [0.6, 0.0, 0.0], [0.0, 0.4, 0.0]])
print(grow(np.array([90.0, 40.0, 10.0]), leslie, 5).round(1))
