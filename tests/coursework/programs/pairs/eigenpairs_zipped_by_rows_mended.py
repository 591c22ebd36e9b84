import numpy as np

C = np.array([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 1.0]])
vals, vecs = np.linalg.eigh(C)
for val, vec in zip(vals, vecs.T):
    print(np.allclose(C @ vec, val * vec))
