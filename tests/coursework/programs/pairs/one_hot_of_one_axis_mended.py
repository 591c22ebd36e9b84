import numpy as np
kinds = np.array([[0], [2], [1], [1]])
names = np.arange(3)
one_hot = (kinds == names).astype(int)
print(one_hot.sum(axis=0))
