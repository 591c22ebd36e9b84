import numpy as np
X = np.array([[3.0, 4.0], [1.0, 0.0], [0.0, 2.0]])
norms = np.sqrt((X ** 2).sum(axis=1, keepdims=True))
U = X / norms
print("each row has length", np.sqrt((U ** 2).sum(axis=1)))
