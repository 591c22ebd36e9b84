import numpy as np
u = np.random.RandomState(3).randn(4, 1)
v = np.random.RandomState(4).randn(4, 1)
denominator = np.sqrt(np.sum(np.square(u))) * np.sqrt(np.sum(np.square(v)))
cosine = np.dot(u.T, v) / denominator
print("cosine", cosine)
