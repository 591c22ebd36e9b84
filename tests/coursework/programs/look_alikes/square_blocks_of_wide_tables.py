"""Two loops over one length, as they are meant: augmented systems, pairs, triangles, blocks beside a last column."""

import numpy as np

A = np.array([[2.0, 1.0, 3.0], [1.0, 3.0, 5.0]])
n = A.shape[0]
for i in range(n):
    for j in range(n):
        print(A[i, j], end=" ")
    print("|", A[i, n])
for i in range(n):
    for k in range(n):
        if k != i:
            A[k] = A[k] - A[i] * A[k, i] / A[i, i]
print([A[i, -1] / A[i, i] for i in range(n)])

off_diagonal = 0
for i in range(len(A)):
    for j in range(len(A)):
        if i != j:
            off_diagonal += abs(A[i, j])
print(off_diagonal)

X = np.array([[1.0, 2.0, 0.0], [3.0, 4.0, 1.0]])
distances = np.zeros((2, 2))
for i in range(X.shape[0]):
    for j in range(X.shape[0]):
        distances[i, j] = np.sum((X[i] - X[j]) ** 2)
print(distances)

G, v = np.array([[1.0, 2.0, 0.5], [3.0, 4.0, 1.5]]), np.array([1.0, 2.0])
product = np.zeros(len(G))
for i in range(len(G)):
    for j in range(len(G)):
        product[i] += G[i, j] * v[j]
print(product + G[:, 2])

S = np.array([[2.0, 1.0], [1.0, 3.0]])
total = 0
for i in range(S.shape[0]):
    for j in range(S.shape[0]):
        total += S[i, j]
print(total)
