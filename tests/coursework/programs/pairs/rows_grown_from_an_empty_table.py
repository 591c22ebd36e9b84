import numpy as np

rows = np.empty((0, 2))
for i in range(4):
    rows = np.append(rows, [[i, i * i]])
print(rows.mean(axis=0))
