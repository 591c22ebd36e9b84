import numpy as np
s = np.array([0.1, 0.4, 0.35, 0.8]); y = np.array([0, 0, 1, 1])
th = np.unique(s)[:, None]
pred = s >= th
tpr = (pred & (y == 1)).sum(axis=1) / (y == 1).sum()
fpr = (pred & (y == 0)).sum(axis=1) / (y == 0).sum()
print(tpr, fpr)
