import numpy as np
err = np.array([0.1, -0.2, 0.3])
x = np.array([1.0, 2.0, 3.0])
print(0.5 * err[:, None] * x, (2 * x)[:, None] - 3 * err)
