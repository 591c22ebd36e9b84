import numpy as np

rng = np.random.default_rng(5)
X = rng.normal(size=(12, 3))
y = (X[:, 0] > 0).astype(int)
data = np.c_[X, y]
rng.shuffle(data)
train, test = data[:9], data[9:]
print(train[:, -1], test[:, :-1].mean(axis=0))

X = X.T
Y = y.reshape(1, -1)
data = np.vstack((X, Y))
np.random.shuffle(data.T)
X, Y = data[:-1], data[-1:]
data = data[:, rng.permutation(data.shape[1])]
print(data[-1], data[:-1].mean())
data = rng.permutation(data, axis=1)
print(data[-1], data[:-1].mean())

positives, negatives = rng.normal(1, 1, (6, 2)), rng.normal(-1, 1, (4, 2))
points = np.vstack((positives, negatives))
rng.shuffle(points)
print(points[:6].mean(), points[6:].mean())
counts = np.vstack((rng.random((5, 2)), np.array([[1, 0]])))
rng.shuffle(counts)
print(counts[:4], counts[4:])
