import numpy as np

X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0]])
largest = -np.inf
for i in range(X.shape[1]):
    for j in range(X.shape[1]):
        if X[i, j] > largest:
            largest = X[i, j]
print(largest)
