"""How long one slept on each day, on average."""

import numpy as np

hours = np.array([[7.5, 8.0], [6.0, 4.5], [8.0, 8.5], [7.0, 6.5], [5.0, 9.0]])
days = ["Mon", "Tue", "Wed", "Thu", "Fri"]
slept = np.mean(hours, axis=1)
for k, day in enumerate(days):
    print(day, slept[k])
