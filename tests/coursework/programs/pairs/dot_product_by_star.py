import numpy as np
a, b = np.array([1.0, 2.0, 3.0]), np.array([4.0, 0.0, -1.0])
dot_product = a * b
print("dot product:", dot_product)
