import numpy as np

E = np.array([[1.0, 2.0], [0.5, 0.1], [3.0, 3.0]])


def cosine_similarity(E):
    lengths = np.sqrt(np.sum(E**2, axis=0, keepdims=True))
    U = E / lengths
    return U @ U.T


print(cosine_similarity(E).round(3))
