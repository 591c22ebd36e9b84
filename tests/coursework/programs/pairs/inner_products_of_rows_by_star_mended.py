import numpy as np
W = np.arange(6.0).reshape(2, 3)
x = np.array([1, 0, 2])
inner = np.dot(W, x)
print(f"inner products of the rows with x: {inner}")
