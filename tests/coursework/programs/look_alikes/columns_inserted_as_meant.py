"""np.insert in the forms that put in what is meant: a number, a vector, a column at a listed place, a row, several columns."""

import numpy as np

data = np.arange(12.0).reshape(4, 3)
column = np.full((4, 1), 9.0)
print(np.insert(data, 0, 1.0, axis=1).shape)
print(np.insert(data, 3, column.ravel(), axis=1).shape)
print(np.insert(data, [1], column, axis=1).shape)
print(np.insert(data, 0, np.zeros((1, 3)), axis=0).shape)
print(np.insert(data, [0, 3], np.ones((4, 2)), axis=1).shape)
print(np.insert(np.arange(5.0), 0, np.ones((2, 1)).ravel()).shape)
