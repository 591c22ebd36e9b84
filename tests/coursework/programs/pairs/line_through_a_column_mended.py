import numpy as np

table = np.array([[0.0, 1.0], [1.0, 3.2], [2.0, 4.9], [3.0, 7.0]])
hours, marks = table[:, [0]], table[:, 1]
slope, start = np.polyfit(hours.ravel(), marks, 1)
print(round(slope, 3), round(start, 3))
