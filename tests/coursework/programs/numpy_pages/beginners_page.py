import numpy as np

a = np.arange(6)
a2 = a[np.newaxis, :]
print(a.shape, a2.shape, np.expand_dims(a, axis=1).shape)
x = np.array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]])
print(x[x < 5], x[x % 2 == 0], x[(x > 2) & (x < 11)])
rows, columns = np.nonzero(x < 5)
print(list(zip(rows.tolist(), columns.tolist(), strict=True)))
data = np.array([[1, 2], [3, 4], [5, 6]])
print(data.max(axis=0), data.max(axis=1), data + np.array([[1, 1]]), data.T, data.reshape(2, 3))
unique, counts = np.unique(np.array([11, 11, 12, 13, 14, 15, 16, 17, 12, 13]), return_counts=True)
print(unique, counts, np.flip(x, axis=0)[0], x.flatten().shape)
predictions, labels = np.ones(3), np.array([1, 2, 3])
print(1 / 3 * np.sum(np.square(predictions - labels)))
