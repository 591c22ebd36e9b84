import numpy as np

points = np.array([[0.0, 5.0], [1.0, 6.0], [0.5, 4.0], [8.0, 1.0], [9.0, 0.0], [7.5, 0.5]])
group = np.array([0, 0, 0, 1, 1, 1])
centres = np.array([points[group == g].mean(axis=0) for g in range(2)])
distances = [np.linalg.norm(points - centres[g], axis=1) for g in range(2)]
print(np.argmin(distances, axis=0), np.round(distances, 2))
