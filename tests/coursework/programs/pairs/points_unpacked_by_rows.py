import numpy as np

points = np.array([[0.0, 1.0], [1.0, 3.2], [2.0, 4.8], [3.0, 7.1]])
x, y = points
slope = np.sum((x - x.mean()) * (y - y.mean())) / np.sum((x - x.mean()) ** 2)
print(slope, y.mean() - slope * x.mean())
