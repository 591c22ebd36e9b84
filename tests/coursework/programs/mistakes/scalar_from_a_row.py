import numpy as np

import math

Z = np.array([[0.3, -1.0, 2.0]])
A = math.exp(Z) / (1 + np.exp(Z))
print(A)
