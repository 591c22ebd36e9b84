import numpy as np

def rotation(theta):
    c, s = np.cos(theta), np.sin(theta)
    return np.array([[c, -s], [s, c]])

points = np.array([[1.0, 0.0], [0.0, 2.0]])
print((rotation(np.pi / 3) @ points).round(3))
