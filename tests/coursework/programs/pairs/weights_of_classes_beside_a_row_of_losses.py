import numpy as np

Y = np.array([[1, 0, 0, 0, 1, 0]])
A = np.array([[0.7, 0.1, 0.4, 0.2, 0.8, 0.3]])
classes = Y.ravel()
per_class = np.array([0.5, 2.0])
weights = per_class[classes].reshape(-1, 1)
losses = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
print("weighted", round(float(np.sum(weights * losses) / np.sum(weights)), 4))
