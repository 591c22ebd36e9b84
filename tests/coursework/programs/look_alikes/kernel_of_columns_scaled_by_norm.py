import numpy as np
X = np.array([[0.9, 0.8, 0.1], [0.8, 0.9, 0.2], [0.1, 0.2, 1.5], [0.0, 0.3, 0.7]])
scaled = X / np.linalg.norm(X, axis=0)
K = scaled @ scaled.T
unit_columns = X / np.linalg.norm(X, axis=0)
print(K, unit_columns.T @ unit_columns)
