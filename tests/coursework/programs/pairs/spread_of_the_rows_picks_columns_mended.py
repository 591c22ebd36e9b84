import numpy as np

table = np.array([[1.0, 1.0, 9.0, 4.0], [2.0, 1.0, 1.0, 4.0], [4.0, 1.0, 2.0, 4.1]])
spread = np.var(table, axis=0)
kept = table[:, spread > 0.1]
print(kept.shape)
