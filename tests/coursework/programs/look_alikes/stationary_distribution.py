import numpy as np

P = np.array([[0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.0, 0.3, 0.7]])
vals, vecs = np.linalg.eig(P.T)
k = np.argmin(np.abs(vals - 1))
pi = np.real(vecs[:, k])
pi = pi / pi.sum()
print(pi @ P, pi, np.argmax(pi), P[np.argmax(pi)])
w, V = np.linalg.eig(P)
print(V @ np.diag(w ** 5) @ np.linalg.inv(V))
