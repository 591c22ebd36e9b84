"""Correlations of rows that are meant, whole tables that are looked at, and columns that are said to be variables."""
import numpy as np
ratings = np.array([[5.0, 4.0, 1.0], [4.0, 5.0, 2.0], [1.0, 2.0, 5.0], [2.0, 1.0, 4.0]])
similarity = np.corrcoef(ratings)
print(similarity[0, 1], similarity[0, 2], similarity[0, 1] > similarity[0, 2])
wide = ratings.T
C = np.corrcoef(wide)
print(C[0, 1], C[0, 2])
D = np.corrcoef(ratings)
print(D[0, 1], D[0, 3])
E = np.corrcoef(ratings)
print(E[0, 1], E[1, 2], E)
F = np.corrcoef(ratings, rowvar=False)
print(F[0, 1], F[1, 2])
