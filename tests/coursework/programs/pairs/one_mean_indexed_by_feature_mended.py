import numpy as np

rng = np.random.default_rng(5)
table = rng.normal(loc=[[1.0], [10.0], [100.0]], size=(3, 8))
centres = table.mean(axis=1)
centred = np.zeros_like(table)
for row in range(table.shape[0]):
    centred[row] = table[row] - centres[row]
print(centred.round(2))
