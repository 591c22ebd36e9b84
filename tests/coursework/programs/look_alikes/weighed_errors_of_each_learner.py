import numpy as np

guesses = np.array([[1, 0, 1, 1], [1, 1, 0, 0], [0, 0, 1, 0]])
y = np.array([1, 0, 1, 0])
D = np.full(4, 0.25)
wrong = D * (guesses != y)
print("errors:", wrong.sum(axis=1), "all:", (D * (guesses != y)).sum())
scale = np.array([[2.0], [1.0], [0.5]])
print("louder:", np.mean((scale * guesses > 0.4) == y))
