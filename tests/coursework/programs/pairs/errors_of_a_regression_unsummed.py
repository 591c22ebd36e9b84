import numpy as np

X = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 5.0], [1.0, 7.0]])
y = np.array([[3.0], [5.0], [8.0], [13.0]])
theta = np.zeros((2, 1))
m = len(y)
err = X @ theta - y
grad = X * err / m
print("gradient", grad)
