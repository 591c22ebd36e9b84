"""Where a walk between three rooms may be, step by step."""

import numpy as np

ROOMS = np.array([[0.2, 0.6, 0.2], [0.5, 0.25, 0.25], [0.1, 0.1, 0.8]])
where = np.array([[0.0, 1.0, 0.0]])
for step in range(6):
    where = where * ROOMS
print("chances", where.round(3))
