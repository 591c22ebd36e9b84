import numpy as np
rng = np.random.default_rng(1)
best, low = np.zeros((3, 3)), np.inf
for trial in range(3):
    row = rng.normal(size=3)
    if np.sum(row ** 2) < low:
        low = np.sum(row ** 2)
        best[:] = row
print(best)
buffer = np.zeros((4, 3))
for i in range(4):
    buffer[:] = rng.normal(size=3) * i
    print(buffer.sum())
