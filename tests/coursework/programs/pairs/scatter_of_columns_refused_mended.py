import numpy as np

X = np.array([[1.0, 2.0], [3.0, 2.5], [4.0, 6.0]])
mu = X.mean(axis=0).reshape(2, 1)
S = np.zeros((2, 2))
for x in X:
    d = x.reshape(2, 1) - mu
    S += np.dot(d, d.T)
print(S)
