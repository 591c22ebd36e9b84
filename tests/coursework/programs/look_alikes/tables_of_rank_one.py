"""Outer products of vectors of length 1, which are tables of rank 1 and no cosines."""
import numpy as np

u = np.array([[1.0], [2.0], [3.0]])
v = np.array([[2.0], [0.0], [1.0]])
table = (u @ v.T) / (np.linalg.norm(u) * np.linalg.norm(v))
print("rank one, of norm 1:", table, np.linalg.norm(table))

e = np.array([[1.0], [2.0]])
f = np.array([[3.0], [1.0]])
dyad = (e / np.linalg.norm(e)) @ (f / np.linalg.norm(f)).T
print(dyad)
print(np.linalg.matrix_rank(dyad))
