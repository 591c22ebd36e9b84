"""The nearest shop of each town."""

import numpy as np

towns = np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0], [5.0, 1.0]])
shops = np.array([[0.0, 1.0], [5.0, 5.0], [6.0, 2.0]])
far = np.linalg.norm(towns - shops, axis=1)
print(far.argmin(axis=far.ndim - 1))
