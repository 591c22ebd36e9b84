import numpy as np
A = np.array([[0.9, 0.4, 0.2, 0.7], [0.1, 0.6, 0.8, 0.3]])
Y = np.array([[1, 0, 0, 1], [0, 1, 1, 0]])
confidence = A.max(axis=0)
print("mean confidence", np.mean(confidence))
