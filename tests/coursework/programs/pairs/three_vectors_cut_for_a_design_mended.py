import numpy as np

age, income, ones = np.arange(4.0), 100 * np.arange(4.0) ** 2, np.ones(4)
A = np.column_stack((ones, age, income))
theta = np.linalg.lstsq(A, np.array([1.0, 3.0, 9.0, 19.0]), rcond=None)[0]
print(theta.round(3))
