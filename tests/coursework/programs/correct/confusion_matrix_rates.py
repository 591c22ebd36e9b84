import numpy as np
y = np.array([0, 1, 2, 1, 0]); p = np.array([0, 2, 2, 1, 0])
C = np.zeros((3, 3), int)
for t, q in zip(y, p):
    C[t, q] += 1
recall = np.diag(C) / C.sum(axis=1)
precision = np.diag(C) / C.sum(axis=0)
print(C, recall, precision, C / C.sum(axis=1, keepdims=True))
