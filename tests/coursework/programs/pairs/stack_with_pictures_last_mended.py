import numpy as np

count = 5
stack = np.zeros((4, 3, count))
for k in range(count):
    stack[:, :, k] = k + np.arange(12).reshape(4, 3) / 100
X = stack.reshape(-1, count)
print(X.shape, X.mean(axis=0).round(2))
