import numpy as np

age = np.array([25.0, 41.0, 33.0, 58.0])
income = np.array([2100.0, 3900.0, 2800.0, 5200.0])
X = np.column_stack((age, income))
X_norm = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
print(X_norm.round(2))
