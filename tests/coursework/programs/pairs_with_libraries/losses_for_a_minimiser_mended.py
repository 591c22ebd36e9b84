import numpy as np
from scipy.optimize import minimize

X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
y = np.array([1.0, 3.1, 4.9])


def cost(theta):
    errors = X @ theta - y
    return np.sum(errors**2) / 3


print(np.round(minimize(cost, np.zeros(2)).x, 2))
