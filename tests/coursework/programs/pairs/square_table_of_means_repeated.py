import numpy as np

X = np.array([[1.0, 200.0, 3.0], [2.0, 180.0, 4.0], [3.0, 220.0, 1.0]])
m, n = X.shape
mu = X.mean(axis=0)
centred = X - np.repeat(mu, m).reshape(m, n)
print(centred.mean(axis=0))
