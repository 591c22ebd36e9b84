"""The upper triangle of a tall table and the lower one of a wide table: one loop starts or ends at the other's index."""

import numpy as np

tall, wide = np.arange(15.0).reshape(5, 3), np.arange(20.0).reshape(4, 5)
n = tall.shape[1]
upper = 0.0
for i in range(n):
    for j in range(i, n):
        upper += tall[i, j]
lower = 0.0
for i in range(wide.shape[0]):
    for j in range(i + 1):
        lower += wide[i, j]
print(upper, lower)
