import numpy as np

weights = np.array([[0.1, 0.4, 0.0, -1.0], [-0.3, 0.9, 0.2, 0.1], [0.3, 0.3, -0.2, 0.5], [0.2, 0.1, 0.0, 0.4]])
bias = np.zeros((4, 1))
x = np.array([[2.0], [1.0], [0.5], [-1.0]])
z = np.multiply(weights, x) + bias
ez = np.exp(z)
p = ez / ez.sum()
print(p.max().round(3), p.sum())
