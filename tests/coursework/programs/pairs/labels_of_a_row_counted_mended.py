import numpy as np

labels = np.array([[0, 2, 1, 2, 0, 2]])
print(labels.shape, np.bincount(labels.ravel()))
