import numpy as np

X = np.array([[1.0, 200.0], [2.0, 180.0], [6.0, 220.0]])
m, n = X.shape
mu, largest = X.mean(axis=0), X.max(axis=1)
print(X - np.tile(mu, m).reshape(m, n))
print(X - np.tile(mu, (m, 1)))
print(X / np.repeat(largest, n).reshape(m, n))
print(X / np.repeat(largest[:, np.newaxis], n, axis=1))

# every point with every other, as rows of two long tables
first, second = np.repeat(X, m, axis=0), np.tile(X, (m, 1))
distances = np.sqrt(np.sum((first - second) ** 2, axis=1)).reshape(m, m)
print(distances, np.allclose(distances, distances.T))

# a picture at twice its size, and the labels of three classes with as many examples each
picture = np.arange(6.0).reshape(2, 3)
larger = np.repeat(np.repeat(picture, 2, axis=0), 2, axis=1)
print(larger.reshape(2, 2, 3, 2).mean(axis=(1, 3)) - picture)
labels = np.repeat(np.arange(3), 4)
scores = np.eye(3)[labels] + 0.1
print(np.mean(scores.argmax(axis=1) == labels), labels.reshape(3, 4))
