import numpy as np

x = np.array([[1.0], [2.0], [3.0]])
theta = np.linalg.lstsq(np.append(np.ones((3, 1)), x, axis=1), np.array([3.0, 5.0, 7.0]), rcond=None)[0]
print((np.append(x + 1, np.ones((3, 1)), axis=1) @ theta).round(3))
