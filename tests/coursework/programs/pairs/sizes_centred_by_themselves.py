import numpy as np

sizes = np.array([[50.0, 80.0, 120.0, 65.0]])
mu = np.mean(sizes, axis=0)
print(sizes - mu)
