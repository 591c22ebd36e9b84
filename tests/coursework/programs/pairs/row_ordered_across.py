import numpy as np
A = np.array([[0.2, 0.9, 0.4, 0.7]])
top = np.argsort(A, axis=0)[:, -2:]
print("two most certain:", top)
