import numpy as np

rng = np.random.default_rng(1)
faces = rng.random((10, 8, 8))
A = faces.reshape(10, -1).T
A = A - A.mean(axis=1, keepdims=True)
L = A.T @ A / 10
vals, vecs = np.linalg.eigh(L)
eigenfaces = A @ vecs[:, -3:]
eigenfaces /= np.linalg.norm(eigenfaces, axis=0)
print((eigenfaces.T @ A).shape)
for k in range(3):
    face = eigenfaces[:, k].reshape(8, 8)
    print(face.mean().round(3))
