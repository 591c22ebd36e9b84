import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.0, 1.0, 2.0, 0.5, 1.5], [1.0, 0.0, 2.0, 2.5, 0.5]])
Y = np.array([[0, 1, 1, 0, 1]])
plt.scatter(X[:, 0], X[:, 1], c=Y)
print(Y.sum())
