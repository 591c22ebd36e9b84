import numpy as np
E = np.array([[1.0, 2.0, 2.0], [0.0, 3.0, 4.0]])
E = E / np.linalg.norm(E, axis=1, keepdims=True)
print("norms are one:", np.sqrt(np.sum(E ** 2, axis=1)))
