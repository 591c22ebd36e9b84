import numpy as np
slopes, offsets = np.linspace(0, 4, 9), np.linspace(-2, 2, 9)
cost = np.zeros((slopes.size, offsets.size))
for i, slope in enumerate(slopes):
    for j, offset in enumerate(offsets):
        cost[i, j] = (slope - 3) ** 2 + (offset + 1) ** 2
S, O = np.meshgrid(slopes, offsets)
k = np.argmin(cost)
print("best slope", S.ravel()[k], "best offset", O.ravel()[k])
