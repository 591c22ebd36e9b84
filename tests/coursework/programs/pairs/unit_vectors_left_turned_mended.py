import numpy as np

E = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
length = np.sqrt((E**2).sum(axis=1))
unit = (E.T / length).T
cosine = np.dot(unit, unit.T)
print(cosine.round(3))
