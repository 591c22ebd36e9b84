import numpy as np

X = np.array([[2104.0, 3, 45], [1600, 3, 40], [2400, 4, 30], [1416, 2, 36]])
X[:, 0] = (X[:, 0] - X[:, 0].mean()) / X[:, 0].std()
print("scaled areas", X[:, 0])
