import numpy as np

scores = np.array([[2.0, 10.0, 3.0], [1.0, 20.0, 5.0], [3.0, 40.0, 1.0], [9.0, 25.0, 2.0], [5.0, 5.0, 4.0]])
rows, columns = scores.shape
largest = np.max(scores, axis=0)
copies = np.tile(largest, rows)
scaled = scores / copies.reshape(rows, columns)
print(scaled.max(axis=0))
