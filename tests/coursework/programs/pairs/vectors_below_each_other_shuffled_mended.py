import numpy as np

np.random.seed(4)
x1 = np.array([0.5, 1.5, 2.0, 0.3, 1.1])
x2 = np.array([1.5, 0.5, 2.2, 1.3, 0.1])
labels = np.array([0, 1, 1, 0, 1])
data = np.array([x1, x2, labels])
np.random.shuffle(data.T)
print(data[2], data[:2].sum(axis=1))
