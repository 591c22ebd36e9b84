import numpy as np

points = np.array([[1.0, 2.0], [1.5, 1.8], [5.0, 8.0], [8.0, 8.0]])


def best(losses):
    return np.argmin(losses)


offsets = [np.array([0.0, 1.0]), np.array([4.0, 4.0]), np.array([9.0, 9.0])]
totals = [np.sum((points - offset) ** 2) for offset in offsets]
print(offsets[best(totals)], offsets[int(np.argmin(totals))])
print(best(np.sum((points - offsets[0]) ** 2)), best(np.sum((points - offsets[0]) ** 2, axis=1)))
whole = np.atleast_1d(np.linalg.norm(points - offsets[1]))
print(np.argmin(whole), np.argmax(points - offsets[2]), np.linalg.norm(points, axis=0).argmax())
only = points[:1]
print(np.argmin(np.sum((only - offsets[0]) ** 2)), np.argmin(np.linalg.norm(only - offsets[0])))
