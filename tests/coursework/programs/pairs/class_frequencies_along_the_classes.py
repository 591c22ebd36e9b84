import numpy as np
one_hot = np.eye(3)[:, [0, 1, 1, 2, 1]]
freq = one_hot.mean(axis=0)
print("class frequencies", freq)
