import numpy as np

X1, y1 = np.array([[1.0, 2.0, 0.5], [0.3, 1.0, 2.0]]), np.array([0, 1])
X2, y2 = np.array([[2.0, 1.0, 0.5], [1.3, 0.2, 2.5]]), np.array([1, 1])
X_all = np.concatenate([X1, X2], axis=0)
y_all = np.concatenate([y1, y2])
print("samples", X_all.shape[0], "labels", y_all.shape[0])
print("feature means", X_all.mean(axis=0))
