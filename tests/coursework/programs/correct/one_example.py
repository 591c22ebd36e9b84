import numpy as np

x = np.array([[1.0], [2.0], [-1.0]])
y = 1
w = np.array([[0.1], [0.2], [0.3]])
b = 0.5
z = np.dot(w.T, x) + b
a = 1 / (1 + np.exp(-z))
loss = -(y * np.log(a) + (1 - y) * np.log(1 - a))
dz = a - y
dw = x * dz
db = dz.item()
w = w - 0.1 * dw
b = b - 0.1 * db
my_image = np.arange(12.0).reshape(2, 2, 3)
column = my_image.reshape(1, 2 * 2 * 3).T
print(loss.item().__round__(6), w.ravel().round(5), round(b, 5), column.shape)
