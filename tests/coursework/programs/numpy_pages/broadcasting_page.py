import numpy as np

print(np.array([1.0, 2.0, 3.0]) * 2.0, np.array([1.0, 2.0, 3.0]) * np.array([2.0, 2.0, 2.0]))
image = np.ones((16, 16, 3))
print((image * np.array([0.5, 1.0, 0.25])).shape)
a = np.array([[0.0, 0.0, 0.0], [10.0, 10.0, 10.0], [20.0, 20.0, 20.0], [30.0, 30.0, 30.0]])
b = np.array([1.0, 2.0, 3.0])
print(a + b)
steps = np.array([0.0, 10.0, 20.0, 30.0])
print(steps[:, np.newaxis] + b)
observation = np.array([111.0, 188.0])
codes = np.array([[102.0, 203.0], [132.0, 193.0], [45.0, 155.0], [57.0, 173.0]])
diff = codes - observation
dist = np.sqrt(np.sum(diff**2, axis=-1))
print(np.argmin(dist))
