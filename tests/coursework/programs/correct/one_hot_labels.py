import numpy as np

labels = np.array([2, 0, 1, 2, 1])
C = 3
one_hot = np.zeros((C, labels.size))
one_hot[labels, np.arange(labels.size)] = 1
rows = np.eye(C)[labels]
same = (labels[:, None] == np.arange(C)).astype(float)
print(np.array_equal(one_hot.T, rows), np.array_equal(rows, same), one_hot.argmax(axis=0))
