import numpy as np

x = np.arange(35).reshape(5, 7)
print(x[np.array([0, 2, 4]), np.array([0, 1, 2])], x[np.array([0, 2, 4]), 1], x[:, [1, 4]].shape, x[1:5:2, ::3])
rows = np.array([0, 3], dtype=np.intp)
columns = np.array([0, 2], dtype=np.intp)
print(x[rows[:, np.newaxis], columns], x[np.ix_(rows, columns)])
y = np.arange(5)
print(y[:, np.newaxis] + y[np.newaxis, :])
b = x > 20
print(b[:, 5], x[b[:, 5]].shape)
palette = np.array([[0, 0, 0], [255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]])
picture = np.array([[0, 1, 2, 0], [0, 3, 4, 0]])
print(palette[picture].shape)
z = np.arange(81).reshape(3, 3, 3, 3)
print(z[1, ..., 2].shape, z[(1, 1, 1, 1)])
