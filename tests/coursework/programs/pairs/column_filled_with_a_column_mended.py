import numpy as np

x = np.linspace(0.0, 1.0, 5).reshape(-1, 1)
table = np.ones((5, 4))
for power in range(1, 4):
    table[:, [power]] = np.power(x, power)
print(table.sum(axis=0))
