"""The mean temperature of each city."""

import numpy as np

rng = np.random.default_rng(7)
temps = rng.normal(size=(3, 7)) + 20
cities = ["Bern", "Rome", "Oslo"]
avg = temps.mean(axis=1)
for i in range(len(cities)):
    print(cities[i], avg[i])
