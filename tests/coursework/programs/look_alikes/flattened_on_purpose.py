import numpy as np

table = np.empty((0, 2))
for i in range(3):
    table = np.append(table, [i, i + 1]).reshape(-1, 2)
print(table)
values = np.empty((0, 2))
for i in range(3):
    values = np.append(values, [i, i + 1])
print(values.reshape(3, 2))
losses = np.array([])
for i in range(3):
    losses = np.append(losses, i * 0.5)
print(losses)
G = np.arange(9.0).reshape(3, 3)
print(np.delete(G, range(0, 9, 4)).reshape(3, 2))
row = np.array([[1.0, 2.0, 3.0]])
print(np.delete(row, 1), np.insert(row, 0, 1.0))
print(np.delete(G, 1, 0), np.insert(G, 0, 1, 1))
