"""Prices predicted from three numbers each, multiplied by their weights: the mean square error of a whole table."""
import numpy as np
houses = np.array([[2.1, 3.0, 1.0], [1.4, 2.0, 1.0], [3.0, 4.0, 2.0], [0.9, 1.0, 1.0]])
prices = np.array([[310.0], [220.0], [455.0], [140.0]])
coef = np.array([[100.0, 20.0, 30.0]])
predicted = houses * coef
mse = ((predicted - prices) ** 2).mean()
print("mse", mse)
