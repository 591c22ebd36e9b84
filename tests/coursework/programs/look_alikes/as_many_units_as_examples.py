"""Tables of scores with as many units, models or words as examples, where each number of the table is wanted."""

import numpy as np

X = np.array([[0.1, 0.2, 0.3]])
W1, b1, W2 = np.array([[0.5], [-0.5], [1.0]]), np.zeros((3, 1)), np.ones((1, 3))
print(1 / (1 + np.exp(-(W1 @ X + b1))), 1 / (1 + np.exp(-(W1 @ X + 0.5))))
print(W2 @ (1 / (1 + np.exp(-(W1.T.T @ X + 0.5)))))

words, contexts = np.array([[0.1, 0.2, 0.3]]), np.array([[1.0, 0.5, 0.2]])
print(1 / (1 + np.exp(-(words.T @ contexts + 0.5))))

w, x = np.array([[0.1, 0.2, 0.3]]), np.array([[1.0, 2.0, 3.0]])
curves = 1 / (1 + np.exp(-(np.dot(w.T, x) + 0.5)))
print("steep", curves[2], "flat", curves[0])

slopes, grid = np.array([[0.1], [0.2], [0.3]]), np.linspace(-1, 1, 3).reshape(-1, 1)
for curve in 1 / (1 + np.exp(-(slopes @ grid.T + 0.1))):
    print(curve)
