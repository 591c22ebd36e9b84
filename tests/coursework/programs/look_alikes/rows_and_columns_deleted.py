"""Examples left out one by one, outliers and columns deleted along their own axes, a header that is left out."""
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(6, 6))
for i in range(X.shape[0]):
    rest = np.delete(X, i, 0)
far = np.argmax(np.linalg.norm(X, axis=1))
X = np.delete(X, far, axis=0)
dull = np.argmin(X.std(axis=0))
X = np.delete(X, dull, axis=1)
k = 0
first = X[:, k]
header = 0
X = np.delete(X, header, axis=0)
D = np.abs(X[:, None, 0] - X[None, :, 0])
nearest = np.argmin(D[1:, 0])
D = np.delete(np.delete(D, nearest, 0), nearest, 1)
print(rest.shape, X.shape, first, D.shape)
A = np.array([[2.0, 1.0, 0.0], [1.0, 3.0, 1.0], [0.0, 1.0, 4.0]])
minors = [np.linalg.det(np.delete(np.delete(A, j, axis=1), 0, axis=0)) for j in range(len(A))]
total = 0
for j in range(len(A)):
    total += (-1) ** j * A[0, j] * np.linalg.det(np.delete(np.delete(A, j, axis=1), 0, axis=0))
links = A[:, k]
A = np.delete(A, k, axis=0)
print(minors, total, links, A)
