import numpy as np

counts = np.array([[4.0, 1.0, 3.0], [2.0, 2.0, 8.0], [5.0, 0.0, 1.0], [1.0, 6.0, 2.0]])
k = counts.shape[1]
P = counts / counts.sum(axis=1, keepdims=True)
print("each row adds up to", P.sum(axis=1))
centred = P - P.mean(axis=1, keepdims=True)
level = P.sum(axis=1) / k
above = P > level[:, None]
print(centred.round(2), above.sum(axis=0), P.mean(axis=0))
