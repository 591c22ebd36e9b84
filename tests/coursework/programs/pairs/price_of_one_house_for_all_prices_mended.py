import numpy as np

names = ["area", "price"]
area = np.array([60.0, 85.0, 120.0, 70.0])
price = np.array([210000.0, 260000.0, 400000.0, 230000.0])
X = np.array([area, price])
X[1] /= 1000
for name, row in zip(names, X):
    print(name, row)
