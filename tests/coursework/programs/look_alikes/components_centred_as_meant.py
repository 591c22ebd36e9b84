"""Components every right way: faces by way of the small table, genes as rows, rows centred on purpose."""
import numpy as np

rng = np.random.default_rng(0)
faces = rng.random((64, 9))
A = faces - faces.mean(axis=1, keepdims=True)
U, s, Vt = np.linalg.svd(A, full_matrices=False)
eigenfaces = A @ Vt[:3].T
eigenfaces = eigenfaces / np.linalg.norm(eigenfaces, axis=0)
print((eigenfaces.T @ A).shape)
L = A.T @ A / faces.shape[1]
values, vectors = np.linalg.eigh(L)
pictures = (A @ vectors[:, -2:]).T.reshape(2, 8, 8)
print(pictures.shape)
genes = rng.normal(size=(50, 6)) * np.array([2.0, 1.0, 1.0, 3.0, 1.0, 1.0])
flat = genes - genes.mean(axis=1, keepdims=True)
U, s, Vt = np.linalg.svd(flat, full_matrices=False)
print((U[:, :2].T @ flat).shape, np.allclose(U * s, flat @ Vt.T))
ratings = rng.integers(1, 6, size=(30, 8)).astype(float)
user_mean = ratings.mean(axis=1, keepdims=True)
adjusted = ratings - user_mean
U, s, Vt = np.linalg.svd(adjusted, full_matrices=False)
users = adjusted @ Vt[:3].T
print((users @ Vt[:3] + user_mean).round(1)[0])
both = ratings - ratings.mean(axis=0)
both = both - both.mean(axis=1, keepdims=True)
U, s, Vt = np.linalg.svd(both, full_matrices=False)
print((both @ Vt[:2].T).shape, s ** 2 / (ratings.shape[0] - 1))
levels = rng.normal(size=(20, 5)) + np.array([3.0, 3.5, 4.0, 2.0, 4.5])
user = levels.mean(axis=1, keepdims=True)
centred = levels - user
U, s, Vt = np.linalg.svd(centred, full_matrices=False)
taste = centred @ Vt[:2].T
print((taste @ Vt[:2] + user).round(1)[0])
