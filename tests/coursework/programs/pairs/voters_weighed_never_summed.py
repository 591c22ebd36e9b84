import numpy as np

votes = np.array([[1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 0], [1, 1, 1]])
y = np.array([[1], [0], [1], [0], [1]])
trust = np.array([3.0, 1.0, 2.0])
yes = votes * trust
answers = (yes > trust.sum() / 2).astype(int)
print("agreement:", 1 - np.abs(answers - y).mean())
