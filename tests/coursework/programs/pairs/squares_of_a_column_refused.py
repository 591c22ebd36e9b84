import numpy as np


def sum_of_squares(design, target, coef):
    residual = target - design @ coef
    return residual @ residual / len(target)


hours = np.array([[1.0, 0.5], [1.0, 1.5], [1.0, 2.5], [1.0, 4.0]])
marks = np.array([[2.0], [3.1], [5.2], [7.9]])
for slope in (1.0, 1.5, 2.0):
    print(slope, sum_of_squares(hours, marks, np.array([[1.0], [slope]])))
