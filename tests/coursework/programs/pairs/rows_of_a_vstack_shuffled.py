import numpy as np

np.random.seed(2)
X = np.array([[5.1, 4.9, 6.3, 5.8, 7.1, 4.7], [3.5, 3.0, 3.3, 2.7, 3.0, 3.2]])
Y = np.array([[0, 0, 1, 1, 1, 0]])
both = np.vstack((X, Y))
np.random.shuffle(both)
X, Y = both[:2], both[2:]
print(Y, X.mean(axis=1))
